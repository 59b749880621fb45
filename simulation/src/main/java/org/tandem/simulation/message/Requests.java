package org.tandem.simulation.message;

import java.time.Instant;
import java.util.UUID;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// The channel's requests as JSON. Nothing in them needs escaping.
public final class Requests {
    private Requests() {}

    public static String quote(String id, Bic creditorAgent, CurrencyPair pair, FixedSide side, Money amount) {
        return "{\"id\":\"" + id + "\",\"creditorAgent\":\"" + creditorAgent.shortCode() + "\"," + pair(pair)
                + ",\"fixedSide\":\"" + side + "\",\"amount\":\"" + amount.toDecimalString() + "\"}";
    }

    public static String offer(CommandId id, Offer offer) {
        Currency source = offer.pair().source();
        StringBuilder text = new StringBuilder(400)
                .append("{\"id\":\"")
                .append(id)
                .append("\",")
                .append(pair(offer.pair()))
                .append(",\"tiers\":[");
        String comma = "";
        for (Tier tier : offer.tiers()) {
            text.append(comma).append("{\"fromAmount\":\"").append(decimal(tier.fromSourceMinor(), source));
            text.append("\",\"rate\":\"").append(tier.rate()).append("\"}");
            comma = ",";
        }
        Instant until = Instant.ofEpochSecond(0, offer.validUntilNanos());
        return text.append("],\"maxAmount\":\"")
                .append(decimal(offer.maxSourceMinor(), source))
                .append("\",\"validUntil\":\"")
                .append(until)
                .append("\"}")
                .toString();
    }

    public static String withdrawOffer(CommandId id, CurrencyPair pair) {
        return "{\"id\":\"" + id + "\"," + pair(pair) + "}";
    }

    public static String referenceRate(CommandId id, CurrencyPair pair, Rate rate) {
        return "{\"id\":\"" + id + "\"," + pair(pair) + ",\"rate\":\"" + rate + "\"}";
    }

    public static String fund(CommandId id, Bic participant, Money amount) {
        return "{\"id\":\"" + id + "\",\"participant\":\"" + participant.shortCode() + "\",\"amount\":{\"amount\":\""
                + amount.toDecimalString() + "\",\"currency\":\""
                + amount.currency().code() + "\"}}";
    }

    public static String defund(UUID id, Money amount) {
        return "{\"id\":\"" + id + "\",\"amount\":{\"amount\":\"" + amount.toDecimalString() + "\",\"currency\":\""
                + amount.currency().code() + "\"}}";
    }

    public static String confirmDefunding(CommandId id, String defunding, boolean paid) {
        return "{\"id\":\"" + id + "\",\"defundingId\":\"" + defunding + "\",\"paid\":" + paid + "}";
    }

    /// The best of the quotes answered, which is the first; null when none was given.
    public static @org.jspecify.annotations.Nullable ChosenQuote best(String answer) {
        String id = FieldScan.field(answer, "quoteId", 0);
        if (id.isEmpty()) {
            return null;
        }
        int source = answer.indexOf("\"source\"");
        int target = answer.indexOf("\"target\"");
        return new ChosenQuote(
                id,
                FieldScan.field(answer, "fxProvider", 0),
                FieldScan.field(answer, "rate", 0),
                FieldScan.field(answer, "currency", source),
                FieldScan.field(answer, "amount", source),
                FieldScan.field(answer, "currency", target),
                FieldScan.field(answer, "amount", target));
    }

    private static String pair(CurrencyPair pair) {
        return "\"sourceCurrency\":\"" + pair.source().code() + "\",\"targetCurrency\":\""
                + pair.target().code() + "\"";
    }

    private static String decimal(long minor, Currency currency) {
        return new Money(minor, currency).toDecimalString();
    }
}
