package org.tandem.readmodel.payment;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.database.Sql;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.rates.QuoteRequestRow;
import org.tandem.readmodel.rates.RateQueries;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Page;
import org.tandem.readmodel.rows.Row;

/// Payments: lists, one in detail, its messages. Safe for many threads.
public final class PaymentQueries {
    private final Sql sql = Sql.read("ledger/payment");
    private final Asking asking;
    private final RateQueries rates;
    private final PaymentSearch search;

    public PaymentQueries(Asking asking, RateQueries rates) {
        this.asking = asking;
        this.rates = rates;
        this.search = new PaymentSearch(asking, sql);
    }

    /// Newest first.
    ///
    /// @param before [Page#NEWEST], or the `before` of the page above
    /// @param rows at most so many
    public Page<PaymentRow> search(PaymentFilter filter, long before, int rows) {
        return search.page(filter, before, rows);
    }

    /// Every payment that fits, newest first, row by row: for CSV.
    ///
    /// @param most stops after so many
    public void each(PaymentFilter filter, int most, Consumer<PaymentRow> consumer) {
        search.each(filter, most, consumer);
    }

    /// Everything about one payment; empty when the ledger has no row with this UETR.
    public Optional<PaymentDetail> detail(Uetr uetr) {
        Map<String, ?> byUetr = Map.of("uetr", new UUID(uetr.high(), uetr.low()));
        List<PaymentRow> rows = asking.list(
                sql.get("columns") + "\n" + sql.get("by uetr").replace("<joins>", sql.get("joins")),
                byUetr,
                PaymentReader::read);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        PaymentRow payment = rows.getFirst();
        List<RecallRow> recalls = asking.list(sql.get("recalls"), byUetr, PaymentQueries::recall);
        List<ReturnRow> returns = asking.list(sql.get("returns"), byUetr, PaymentQueries::paymentReturn);
        QuoteRequestRow request = payment.price().quote().isNone()
                ? null
                : rates.requestOf(payment.price().quote()).orElse(null);
        return Optional.of(new PaymentDetail(
                payment,
                postings(payment, returns),
                request,
                messages(payment, recalls, returns),
                recalls,
                returns,
                Timeline.of(payment, request, recalls, returns),
                rows.subList(1, rows.size())));
    }

    /// The compressed bytes of a message as received; empty when there is none at this event.
    public Optional<byte[]> originalMessage(long eventSequence) {
        return asking.first(
                sql.get("original message"),
                Map.of("sequence", eventSequence),
                row -> row.result().getBytes("original"));
    }

    /// Recalls that wait for their answer, oldest first.
    public List<RecallRow> openRecalls(int rows) {
        return asking.list(sql.get("open recalls"), Map.of("rows", rows), PaymentQueries::recall);
    }

    private List<PostingRow> postings(PaymentRow payment, List<ReturnRow> returns) {
        List<Long> sequences = new ArrayList<>();
        if (payment.endedSequence() != null) {
            sequences.add(payment.endedSequence());
        }
        returns.forEach(row -> sequences.add(row.sequence()));
        return sequences.isEmpty()
                ? List.of()
                : asking.list(sql.get("postings"), Map.of("sequences", sequences), PaymentQueries::posting);
    }

    private List<MessageRow> messages(PaymentRow payment, List<RecallRow> recalls, List<ReturnRow> returns) {
        Set<Long> sequences = new LinkedHashSet<>();
        sequences.add(payment.sequence());
        for (RecallRow recall : recalls) {
            sequences.add(recall.sequence());
            if (recall.answerSequence() != null) {
                sequences.add(recall.answerSequence());
            }
        }
        returns.forEach(row -> sequences.add(row.sequence()));
        return asking.list(
                sql.get("messages"),
                Map.of("sequences", List.copyOf(sequences)),
                row -> new MessageRow(
                        row.number("event_sequence"),
                        MessageRow.Kind.of(row.code("kind")),
                        Timeline.timeOf(row.number("event_sequence"), payment, recalls, returns),
                        row.code("bytes")));
    }

    private static PostingRow posting(Row row) throws SQLException {
        Currency currency = row.currency("currency");
        AccountId debit = new AccountId(row.bic("debit_owner"), AccountKind.of(row.code("debit_kind")), currency);
        AccountId credit = new AccountId(row.bic("credit_owner"), AccountKind.of(row.code("credit_kind")), currency);
        return new PostingRow(
                row.number("event_sequence"),
                row.code("line"),
                row.time("posted_at"),
                new Posting(PostingKind.of(row.code("kind")), debit, credit, row.number("amount_minor")));
    }

    private static RecallRow recall(Row row) throws SQLException {
        @Nullable Long answered = row.numberOrNull("answer_sequence");
        return new RecallRow(
                row.number("sequence"),
                row.commandId("recall"),
                row.uetr("uetr"),
                row.bic("debtor_agent"),
                row.bic("creditor_agent"),
                row.time("requested_at"),
                row.reason("reason"),
                answered,
                row.timeOrNull("answered_at"),
                answered == null ? null : row.flag("accepted"),
                answered == null ? null : row.reason("answer_reason"));
    }

    private static ReturnRow paymentReturn(Row row) throws SQLException {
        return new ReturnRow(
                row.number("sequence"),
                row.commandId("return_id"),
                row.uetr("uetr"),
                row.time("returned_at"),
                row.reason("reason"));
    }
}
