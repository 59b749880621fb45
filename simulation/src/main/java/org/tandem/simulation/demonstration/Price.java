package org.tandem.simulation.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.tandem.simulation.message.FieldScan;

/// One firm quote with every part of its price, as decimal texts; amounts carry their currency.
///
/// @param debit what leaves the debtor agent's account: source and sender's fee
/// @param credit what the creditor agent keeps: target less the receiver's fee
public record Price(
        String quoteId,
        String fxProvider,
        String rate,
        String referenceRate,
        String marginBasisPoints,
        String source,
        String target,
        String senderFee,
        String receiverFee,
        String debit,
        String credit,
        String totalCostPercent,
        String expiresAt) {

    /// Every quote of an answer to a quote request, in its order.
    static List<Price> all(String answer) {
        List<Price> prices = new ArrayList<>();
        for (int at = answer.indexOf("\"quoteId\""); at >= 0; ) {
            int next = answer.indexOf("\"quoteId\"", at + 1);
            prices.add(of(answer.substring(at, next < 0 ? answer.length() : next)));
            at = next;
        }
        return List.copyOf(prices);
    }

    private static Price of(String quote) {
        return new Price(
                FieldScan.field(quote, "quoteId", 0),
                FieldScan.field(quote, "fxProvider", 0),
                FieldScan.field(quote, "rate", 0),
                FieldScan.field(quote, "referenceRate", 0),
                FieldScan.field(quote, "marginBasisPoints", 0),
                amount(quote, "source"),
                amount(quote, "target"),
                amount(quote, "senderFee"),
                amount(quote, "receiverFee"),
                amount(quote, "debit"),
                amount(quote, "credit"),
                FieldScan.field(quote, "totalCostPercent", 0),
                FieldScan.field(quote, "expiresAt", 0));
    }

    private static String amount(String quote, String name) {
        int at = quote.indexOf("\"" + name + "\"");
        return at < 0 ? "" : FieldScan.field(quote, "amount", at) + " " + FieldScan.field(quote, "currency", at);
    }
}
