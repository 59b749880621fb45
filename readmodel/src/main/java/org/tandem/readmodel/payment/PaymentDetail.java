package org.tandem.readmodel.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.readmodel.rates.QuoteRequestRow;

/// Everything the ledger knows of one payment.
///
/// @param postings of its settlement and its return, in order
/// @param quoteRequest what was asked and every offer given, when it took a quote
/// @param others other rows with the same UETR: refused repetitions, mostly
public record PaymentDetail(
        PaymentRow payment,
        List<PostingRow> postings,
        @Nullable QuoteRequestRow quoteRequest,
        List<MessageRow> messages,
        List<RecallRow> recalls,
        List<ReturnRow> returns,
        List<TimelineStep> timeline,
        List<PaymentRow> others) {
    public PaymentDetail {
        postings = List.copyOf(postings);
        messages = List.copyOf(messages);
        recalls = List.copyOf(recalls);
        returns = List.copyOf(returns);
        timeline = List.copyOf(timeline);
        others = List.copyOf(others);
    }
}
