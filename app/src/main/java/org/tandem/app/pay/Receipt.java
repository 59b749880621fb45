package org.tandem.app.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tandem.app.text.Columns;
import org.tandem.app.text.Figures;
import org.tandem.gateway.json.AmountJson;
import org.tandem.gateway.json.QuoteJson;

/// The whole price of a payment, as lines to read before saying yes.
final class Receipt {
    private Receipt() {}

    /// @param offered the quote to take, then the others, best first
    static List<String> lines(Deal deal, List<QuoteJson.Offered> offered) {
        QuoteJson.Offered best = offered.getFirst();
        List<String> lines = new ArrayList<>();
        lines.add(heading(deal));
        lines.add("");
        Columns columns = new Columns(1)
                .row("  amount", figure(best.source()), best.source().currency(), rate(best))
                .row(
                        "  sender's fee",
                        figure(best.senderFee()),
                        best.senderFee().currency(),
                        "")
                .row(
                        "  debited",
                        figure(best.debit()),
                        best.debit().currency(),
                        "from " + deal.debtorAgent().bic())
                .row("")
                .row("  amount", figure(best.target()), best.target().currency(), "")
                .row(
                        "  receiver's fee",
                        figure(best.receiverFee()),
                        best.receiverFee().currency(),
                        "")
                .row(
                        "  credited",
                        figure(best.credit()),
                        best.credit().currency(),
                        "to " + deal.creditorAgent().bic());
        lines.addAll(columns.lines());
        lines.add("");
        lines.addAll(priceLines(best).lines());
        for (QuoteJson.Offered other : offered.subList(1, offered.size())) {
            lines.add("  " + other.fxProvider() + " offers " + other.rate() + ", in all " + other.totalCostPercent()
                    + " %");
        }
        return lines;
    }

    /// Without exchange there is no quote: the fee is by the network's tariff, and told with the result.
    static List<String> lines(Deal deal) {
        return List.of(
                heading(deal),
                "",
                "  amount  " + Figures.amount(deal.amount().toDecimalString()) + " "
                        + deal.amount().currency() + ", no exchange; the network's fee comes on top");
    }

    private static String heading(Deal deal) {
        return deal.debtorAgent().name() + " (" + deal.debtorAgent().bic() + ") pays "
                + deal.creditorAgent().name() + " (" + deal.creditorAgent().bic() + ")";
    }

    private static String figure(AmountJson amount) {
        return Figures.amount(amount.amount());
    }

    private static String rate(QuoteJson.Offered quote) {
        return "at " + quote.rate() + " " + quote.target().currency() + " for 1 "
                + quote.source().currency();
    }

    private static Columns priceLines(QuoteJson.Offered quote) {
        Columns columns = new Columns();
        if (quote.referenceRate() == null) {
            columns.row("  official rate", "none is published for this pair");
        } else {
            columns.row("  official rate", quote.referenceRate())
                    .row("  margin", margin(quote.marginBasisPoints()) + " by " + quote.fxProvider());
        }
        return columns.row("  in all", quote.totalCostPercent() + " % of the amount")
                .row("  firm until", Figures.moment(quote.expiresAt()) + " (quote " + quote.quoteId() + ")");
    }

    private static String margin(String basisPoints) {
        String per = new BigDecimal(basisPoints)
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
        return basisPoints + " bp (" + per + " %)";
    }
}
