package org.tandem.app.pay;

import java.util.List;
import org.tandem.app.door.Refused;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.gateway.json.ParticipantJson;

/// A wish that fits the network: both agents are there, the pair is known, the amount is one of its currency.
public record Deal(
        ParticipantJson.Participant debtorAgent,
        ParticipantJson.Participant creditorAgent,
        CurrencyPair pair,
        FixedSide fix,
        Money amount) {
    /// @throws Refused an agent or a currency is not of this network
    /// @throws IllegalArgumentException the amount is not one of its currency, or the two ways to say which
    ///     disagree
    public static Deal of(Wish wish, ParticipantJson.Participants network) {
        ParticipantJson.Participant from = agent(network, wish.from());
        ParticipantJson.Participant to = agent(network, wish.to());
        CurrencyPair pair = new CurrencyPair(
                currency(network, wish.source().isEmpty() ? first(from) : wish.source()),
                currency(network, wish.target().isEmpty() ? first(to) : wish.target()));
        FixedSide fix = side(wish, pair);
        Currency currency = switch (fix) {
            case SOURCE -> pair.source();
            case TARGET -> pair.target();
        };
        Money amount = Money.parse(wish.amount(), currency);
        if (amount.isZero()) {
            throw new IllegalArgumentException("expected an amount above zero, found " + amount);
        }
        return new Deal(from, to, pair, fix, amount);
    }

    private static ParticipantJson.Participant agent(ParticipantJson.Participants network, Bic bic) {
        for (ParticipantJson.Participant participant : network.participants()) {
            if (participant.bic().equals(bic.shortCode())) {
                return participant;
            }
        }
        List<String> banks = network.participants().stream()
                .filter(it -> it.role().equals(Role.BANK.name()))
                .map(ParticipantJson.Participant::bic)
                .toList();
        throw new Refused(
                bic + " is no participant of " + network.network() + "; its banks are " + String.join(", ", banks));
    }

    private static String first(ParticipantJson.Participant participant) {
        if (participant.currencies().isEmpty()) {
            throw new Refused(participant.bic() + " (" + participant.name()
                    + ") has no account, so it cannot pay or be " + "paid");
        }
        return participant.currencies().getFirst();
    }

    private static Currency currency(ParticipantJson.Participants network, String code) {
        for (ParticipantJson.Served served : network.currencies()) {
            if (served.currency().equals(code)) {
                return new Currency(code, served.decimals());
            }
        }
        List<String> known = network.currencies().stream()
                .map(ParticipantJson.Served::currency)
                .toList();
        throw new Refused(code + " is no currency of " + network.network() + "; it has " + String.join(", ", known));
    }

    private static FixedSide side(Wish wish, CurrencyPair pair) {
        FixedSide said = wish.fix();
        if (said != null) {
            return said;
        }
        String code = wish.currency();
        if (code.isEmpty() || code.equals(pair.source().code())) {
            return FixedSide.SOURCE;
        }
        if (code.equals(pair.target().code())) {
            return FixedSide.TARGET;
        }
        throw new IllegalArgumentException("expected an amount in " + pair.source() + ", which is paid, or "
                + pair.target() + ", which is received, found " + code
                + "; other currencies of the two banks are named with --source and --target");
    }
}
