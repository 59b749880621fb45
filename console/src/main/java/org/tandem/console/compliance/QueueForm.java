package org.tandem.console.compliance;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.cases.CaseFilter;
import org.tandem.compliance.cases.CaseFilter.After;
import org.tandem.compliance.cases.CaseRow;
import org.tandem.compliance.cases.CaseStatus;
import org.tandem.compliance.cases.Priority;
import org.tandem.domain.payment.Uetr;
import org.tandem.web.problems.WebError;

/// The queue's filters as they stand in the address; empty when not given.
///
/// @param show `open` or `ended`
/// @param after where the page begins, `priority-id`
public record QueueForm(
        String show,
        String status,
        String priority,
        String assignee,
        String bank,
        String uetr,
        String order,
        String after) {

    static QueueForm of(Context context) {
        return new QueueForm(
                value(context, "show"),
                value(context, "status"),
                value(context, "priority"),
                value(context, "assignee"),
                value(context, "bank"),
                value(context, "uetr").toLowerCase(Locale.ROOT),
                value(context, "order"),
                value(context, "after"));
    }

    private static String value(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    public boolean ended() {
        return show.equals("ended");
    }

    public boolean byPriority() {
        return order.equals("priority");
    }

    /// Nothing is asked for beyond open or ended.
    public boolean everything() {
        return (status + priority + assignee + bank + uetr).isEmpty();
    }

    public boolean firstPage() {
        return after.isEmpty();
    }

    /// @throws WebError 400 naming the field
    CaseFilter filter() {
        return new CaseFilter(
                ended(),
                status.isEmpty() ? null : one("status", status, CaseStatus.values()),
                priority.isEmpty() ? null : one("priority", priority, Priority.values()),
                assignee,
                bank.isEmpty() ? CaseFilter.Bank.ANY : one("bank", bank, CaseFilter.Bank.values()),
                payment(),
                byPriority() ? CaseFilter.Order.PRIORITY : CaseFilter.Order.AGE);
    }

    private @Nullable Uetr payment() {
        if (uetr.isEmpty()) {
            return null;
        }
        if (!Uetr.isUetr(uetr)) {
            throw WebError.badRequest("uetr: expected a whole UETR of 36 characters, found '" + uetr + "'");
        }
        return Uetr.of(uetr);
    }

    After start() {
        if (after.isEmpty()) {
            return After.NOTHING;
        }
        if (!after.matches("[0-9]-[0-9]{1,18}")) {
            throw WebError.badRequest("after: expected the end of a page such as 2-17, found '" + after + "'");
        }
        return new After(after.charAt(0) - '0', Long.parseLong(after.substring(2)));
    }

    private static <T extends Enum<T>> T one(String field, String word, T[] values) {
        for (T value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw WebError.badRequest(field + ": there is none called '" + word + "'");
    }

    /// This queue in an address, from the row after this one; null for its beginning.
    public String href(@Nullable CaseRow last) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("show", show);
        fields.put("status", status);
        fields.put("priority", priority);
        fields.put("assignee", assignee);
        fields.put("bank", bank);
        fields.put("uetr", uetr);
        fields.put("order", order);
        fields.put("after", last == null ? "" : last.priority().code() + "-" + last.id());
        String query = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/compliance" : "/compliance?" + query;
    }
}
