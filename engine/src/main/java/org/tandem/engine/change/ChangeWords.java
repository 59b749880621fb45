package org.tandem.engine.change;

import java.util.ArrayList;
import java.util.List;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.network.Network;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// A change as words and back, for snapshots and fingerprints. The kinds are numbered for ever.
public final class ChangeWords {
    private ChangeWords() {}

    public static void write(Change change, WordWriter out) {
        switch (change) {
            case Change.AddCurrency it -> {
                out.put(1);
                out.put(it.currency());
                out.put(it.settlementBank());
            }
            case Change.AdmitParticipant it -> {
                out.put(2);
                out.put(it.bic());
                out.put(it.role().code());
                out.put(it.name());
                out.put(it.country());
                out.put(it.currencies().size());
                it.currencies().forEach(out::put);
                out.put(it.unquotedAllowed());
            }
            case Change.SetParticipantState it -> {
                out.put(3);
                out.put(it.bic());
                out.put(it.state().code());
            }
            case Change.SetAccountState it -> {
                out.put(4);
                out.put(it.account());
                out.put(it.state().code());
            }
            case Change.SetFees it -> {
                out.put(5);
                out.put(it.pair());
                out.put(it.sender());
                out.put(it.receiver());
            }
            case Change.SetLimits it -> limits(it, out);
            case Change.SetParameters it -> {
                out.put(7);
                Network.writeParameters(it.parameters(), out);
            }
            case Change.ActivateLists it -> epoch(8, it.epoch(), it.version(), out);
            case Change.DecideHold it -> {
                out.put(9);
                out.put(it.uetr().high());
                out.put(it.uetr().low());
                out.put(it.release());
                out.put(it.reason().wire());
            }
            case Change.ActivatePolicy it -> epoch(11, it.epoch(), it.policy(), out);
            case Change.SetHold it -> {
                out.put(10);
                out.put(it.from());
                out.put(it.to());
                out.put(it.holdMillis());
            }
        }
    }

    private static void epoch(int kind, long epoch, String text, WordWriter out) {
        out.put(kind);
        out.put(epoch);
        out.put(text);
    }

    private static void limits(Change.SetLimits it, WordWriter out) {
        out.put(6);
        out.put(it.participant());
        out.put(it.currency());
        out.put(it.paymentMaxMinor());
        out.put(it.dayMaxMinor());
    }

    static Change read(WordReader in) {
        int kind = in.next(11, "kind of change");
        return switch (kind) {
            case 1 -> new Change.AddCurrency(in.nextCurrency(), in.nextBic());
            case 2 -> readParticipant(in);
            case 3 -> new Change.SetParticipantState(in.nextBic(), ParticipantState.of((int) in.next()));
            case 4 -> new Change.SetAccountState(in.nextAccountId(), AccountState.of((int) in.next()));
            case 5 -> new Change.SetFees(in.nextPair(), in.nextFee(), in.nextFee());
            case 6 -> new Change.SetLimits(in.nextBic(), in.nextCurrency(), in.next(), in.next());
            case 7 -> new Change.SetParameters(Network.readParameters(in));
            case 8 -> new Change.ActivateLists(in.next(), in.nextText());
            case 9 ->
                new Change.DecideHold(
                        new Uetr(in.next(), in.next()), in.nextBoolean(), Reason.of(in.next(127, "reason")));
            case 10 -> new Change.SetHold(in.nextText(), in.nextText(), in.next());
            case 11 -> new Change.ActivatePolicy(in.next(), in.nextText());
            default -> throw new Broken("the snapshot has " + kind + " as kind of change");
        };
    }

    private static Change readParticipant(WordReader in) {
        Bic bic = in.nextBic();
        Role role = Role.of((int) in.next());
        String name = in.nextText();
        String country = in.nextText();
        int count = in.next(Limits.CURRENCIES_MAX, "count of currencies");
        List<Currency> currencies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            currencies.add(in.nextCurrency());
        }
        return new Change.AdmitParticipant(bic, role, name, country, currencies, in.nextBoolean());
    }
}
