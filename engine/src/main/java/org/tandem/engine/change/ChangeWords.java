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

/// An open change in the snapshot: a kind and its parts.
final class ChangeWords {
    private static final int ADD_CURRENCY = 1;
    private static final int ADMIT_PARTICIPANT = 2;
    private static final int SET_PARTICIPANT_STATE = 3;
    private static final int SET_ACCOUNT_STATE = 4;
    private static final int SET_FEES = 5;
    private static final int SET_LIMITS = 6;
    private static final int SET_PARAMETERS = 7;
    private static final int ACTIVATE_LISTS = 8;
    private static final int DECIDE_HOLD = 9;

    private ChangeWords() {}

    static void write(Change change, WordWriter out) {
        switch (change) {
            case Change.AddCurrency it -> {
                out.put(ADD_CURRENCY);
                out.put(it.currency());
                out.put(it.settlementBank());
            }
            case Change.AdmitParticipant it -> write(it, out);
            case Change.SetParticipantState it -> {
                out.put(SET_PARTICIPANT_STATE);
                out.put(it.bic());
                out.put(it.state().code());
            }
            case Change.SetAccountState it -> {
                out.put(SET_ACCOUNT_STATE);
                out.put(it.account());
                out.put(it.state().code());
            }
            case Change.SetFees it -> {
                out.put(SET_FEES);
                out.put(it.pair());
                out.put(it.sender());
                out.put(it.receiver());
            }
            case Change.SetLimits it -> {
                out.put(SET_LIMITS);
                out.put(it.participant());
                out.put(it.currency());
                out.put(it.paymentMaxMinor());
                out.put(it.dayMaxMinor());
            }
            case Change.SetParameters it -> {
                out.put(SET_PARAMETERS);
                Network.writeParameters(it.parameters(), out);
            }
            case Change.ActivateLists it -> {
                out.put(ACTIVATE_LISTS);
                out.put(it.epoch());
                out.put(it.version());
            }
            case Change.DecideHold it -> {
                out.put(DECIDE_HOLD);
                out.put(it.uetr().high());
                out.put(it.uetr().low());
                out.put(it.release());
                out.put(it.reason().wire());
            }
        }
    }

    static Change read(WordReader in) {
        int kind = in.next(DECIDE_HOLD, "kind of change");
        return switch (kind) {
            case ADD_CURRENCY -> new Change.AddCurrency(in.nextCurrency(), in.nextBic());
            case ADMIT_PARTICIPANT -> readAdmit(in);
            case SET_PARTICIPANT_STATE ->
                new Change.SetParticipantState(in.nextBic(), ParticipantState.of((int) in.next()));
            case SET_ACCOUNT_STATE ->
                new Change.SetAccountState(in.nextAccountId(), AccountState.of((int) in.next()));
            case SET_FEES -> new Change.SetFees(in.nextPair(), in.nextFee(), in.nextFee());
            case SET_LIMITS -> new Change.SetLimits(in.nextBic(), in.nextCurrency(), in.next(), in.next());
            case SET_PARAMETERS -> new Change.SetParameters(Network.readParameters(in));
            case ACTIVATE_LISTS -> new Change.ActivateLists(in.next(), in.nextText());
            case DECIDE_HOLD ->
                new Change.DecideHold(
                        new Uetr(in.next(), in.next()), in.nextBoolean(), Reason.of((int) in.next()));
            default -> throw new Broken("the snapshot has a change of the unknown kind " + kind);
        };
    }

    private static void write(Change.AdmitParticipant it, WordWriter out) {
        out.put(ADMIT_PARTICIPANT);
        out.put(it.bic());
        out.put(it.role().code());
        out.put(it.name());
        out.put(it.country());
        out.put(it.currencies().size());
        for (Currency currency : it.currencies()) {
            out.put(currency);
        }
        out.put(it.unquotedAllowed());
    }

    private static Change readAdmit(WordReader in) {
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
