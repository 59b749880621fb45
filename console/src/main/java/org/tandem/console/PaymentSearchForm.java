package org.tandem.console;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.readmodel.payment.PaymentFilter;
import org.tandem.readmodel.rows.Page;
import org.tandem.web.problems.WebError;

/// The search as it stands in the address, each field as typed; empty when not given.
///
/// @param from local time of the network, `2026-11-24T09:00`
/// @param before sequence to page on from; [Page#NEWEST] for the first page
public record PaymentSearchForm(String uetr, String bank, String state, String from, String to, long before) {

    static PaymentSearchForm of(Context context) {
        String before = value(context, "before");
        if (!before.matches("[0-9]{0,18}")) {
            throw WebError.badRequest("before: expected a sequence number, found '" + before + "'");
        }
        String uetr = value(context, "uetr").toLowerCase(Locale.ROOT);
        String bank = value(context, "bank").toUpperCase(Locale.ROOT);
        if (bank.isEmpty() && !uetr.matches("[0-9a-f-]*") && Bic.isBic(uetr.toUpperCase(Locale.ROOT))) {
            // The one field in the bar takes either: a BIC is no beginning of a UETR.
            bank = uetr.toUpperCase(Locale.ROOT);
            uetr = "";
        }
        return new PaymentSearchForm(
                uetr,
                bank,
                value(context, "state").toUpperCase(Locale.ROOT),
                value(context, "from"),
                value(context, "to"),
                before.isEmpty() ? Page.NEWEST : Long.parseLong(before));
    }

    private static String value(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /// @throws WebError 400 naming the field
    PaymentFilter filter(ZoneId zone) {
        if (!bank.isEmpty() && !Bic.isBic(bank)) {
            throw WebError.badRequest("bank: expected a BIC of 8 or 11 letters and digits, found '" + bank + "'");
        }
        PaymentFilter filter = PaymentFilter.EVERYTHING.withReceived(time("from", from, zone), time("to", to, zone));
        try {
            filter = filter.withUetrPrefix(uetr);
        } catch (IllegalArgumentException e) {
            throw WebError.badRequest("uetr: " + e.getMessage());
        }
        if (!bank.isEmpty()) {
            filter = filter.withParticipant(Bic.of(bank));
        }
        return state.isEmpty() ? filter : filter.withStates(state(state));
    }

    private static PaymentState state(String name) {
        for (PaymentState state : PaymentState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw WebError.badRequest(
                "state: expected held, reserved, settled, returned or rejected, found '" + name + "'");
    }

    private static @Nullable Instant time(String field, String text, ZoneId zone) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            throw WebError.badRequest(field + ": expected a time such as 2026-11-24T09:00, found '" + text + "'");
        }
    }

    /// Nothing is asked for.
    public boolean everything() {
        return (uetr + bank + state + from + to).isEmpty();
    }

    public boolean firstPage() {
        return before == Page.NEWEST;
    }

    /// This search in an address, on the page that begins before `sequence`.
    public String href(String path, long sequence) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("uetr", uetr);
        fields.put("bank", bank);
        fields.put("state", state.toLowerCase(Locale.ROOT));
        fields.put("from", from);
        fields.put("to", to);
        fields.put("before", sequence == Page.NEWEST ? "" : Long.toString(sequence));
        String query = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
