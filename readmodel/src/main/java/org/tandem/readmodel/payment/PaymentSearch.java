package org.tandem.readmodel.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandem.database.Sql;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Page;

/// Puts a search together from the conditions its filter has, so that each plan sees only what it needs and can walk an
/// index backwards. A participant is sought in its three capacities apart, since one condition with OR could not.
final class PaymentSearch {
    private static final int ROWS_MAX = 10_000;
    private static final String NO_DIGITS = "00000000-0000-0000-0000-000000000000";
    private static final String ALL_DIGITS = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final Asking asking;
    private final Sql sql;

    PaymentSearch(Asking asking, Sql sql) {
        this.asking = asking;
        this.sql = sql;
    }

    Page<PaymentRow> page(PaymentFilter filter, long before, int rows) {
        if (rows < 1 || rows > ROWS_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + ROWS_MAX + " rows, not " + rows);
        }
        Map<String, Object> values = values(filter, before);
        if (!filter.participant().isNone() && !values.containsKey("participant")) {
            return new Page<>(List.of(), OptionalLong.empty());
        }
        // One more than asked for tells whether a further page exists.
        values.put("rows", rows + 1);
        List<PaymentRow> found = asking.list(statement(filter), values, PaymentReader::read);
        return Page.of(found, rows, PaymentRow::sequence);
    }

    void each(PaymentFilter filter, int most, Consumer<PaymentRow> consumer) {
        Map<String, Object> values = values(filter, Page.NEWEST);
        if (filter.participant().isNone() || values.containsKey("participant")) {
            values.put("rows", most);
            asking.each(statement(filter), values, PaymentReader::read, consumer);
        }
    }

    private String statement(PaymentFilter filter) {
        String conditions = conditions(filter);
        Stream<String> capacities = filter.participant().isNone()
                ? Stream.of("")
                : Stream.of("where debtor agent", "where creditor agent", "where fx provider")
                        .map(sql::get);
        String hits = capacities
                .map(capacity ->
                        "(" + sql.get("hits") + "\n" + capacity + "\n" + conditions + "\n" + sql.get("newest") + ")")
                .collect(Collectors.joining("\nUNION\n"));
        return "WITH hit AS (\n" + hits + "\n)\n" + sql.get("columns")
                + "\nFROM hit JOIN ledger.payment p USING (sequence)\n" + sql.get("joins") + "\n" + sql.get("order")
                + "\nLIMIT :rows";
    }

    private String conditions(PaymentFilter filter) {
        Stream.Builder<String> names = Stream.builder();
        if (!filter.uetrPrefix().isEmpty()) {
            names.add("where uetr");
        }
        if (!filter.states().isEmpty()) {
            names.add(filter.states().contains(PaymentState.SETTLED) ? "where states" : "where states not settled");
        }
        if (filter.from() != null) {
            names.add("where from");
        }
        if (filter.to() != null) {
            names.add("where to");
        }
        if (filter.reason() != Reason.NONE) {
            names.add("where reason");
        }
        if (!filter.text().isEmpty()) {
            names.add("where text");
        }
        if (!filter.currency().isEmpty()) {
            names.add("where currency");
        }
        return names.build().map(sql::get).collect(Collectors.joining("\n"));
    }

    private Map<String, Object> values(PaymentFilter filter, long before) {
        Map<String, Object> values = new HashMap<>();
        values.put("before", before);
        if (!filter.participant().isNone()) {
            asking.first(
                            sql.get("participant id"),
                            Map.of("bic", filter.participant().code()),
                            row -> row.code("id"))
                    .ifPresent(id -> values.put("participant", id));
        }
        if (!filter.uetrPrefix().isEmpty()) {
            values.put("uetr_low", completed(filter.uetrPrefix(), NO_DIGITS));
            values.put("uetr_high", completed(filter.uetrPrefix(), ALL_DIGITS));
        }
        if (!filter.states().isEmpty()) {
            values.put(
                    "states",
                    filter.states().stream().map(PaymentState::code).sorted().toList());
        }
        if (filter.from() != null) {
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            values.put("to", filter.to());
        }
        if (filter.reason() != Reason.NONE) {
            values.put("reason", filter.reason().wire());
        }
        if (!filter.text().isEmpty()) {
            values.put("text", filter.text());
        }
        if (!filter.currency().isEmpty()) {
            values.put("currency", filter.currency());
        }
        return values;
    }

    private static UUID completed(String prefix, String rest) {
        String text = prefix + rest.substring(prefix.length());
        for (int i = 0; i < Uetr.TEXT_LENGTH; i++) {
            if ((text.charAt(i) == '-') != (NO_DIGITS.charAt(i) == '-')) {
                throw new IllegalArgumentException(
                        "a UETR has its hyphens after 8, 12, 16 and 20 digits, unlike '" + prefix + "'");
            }
        }
        return UUID.fromString(text);
    }
}
