package org.tandem.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.PaymentState;
import org.tandem.readmodel.network.ChangeRow;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.readmodel.payment.PaymentRow;

/// Everything the page of one payment shows.
///
/// @param decisions the officers' proposals and approvals about a held payment
public record PaymentView(
        PaymentDetail detail, Banks banks, List<ShownMessage> received, Parties parties, List<ChangeRow> decisions) {
    private static final int BAR_WIDTH = 1_000;
    private static final long NANOS_A_MICRO = 1_000;

    public PaymentView {
        received = List.copyOf(received);
        decisions = List.copyOf(decisions);
    }

    public List<SentMessage> sent() {
        return SentMessage.of(detail);
    }

    public List<CurrencyBooks> books() {
        return CurrencyBooks.of(detail.postings());
    }

    /// Where the time went from the sender's message to the end, in microseconds; empty while it is open. The first
    /// part is measured against the sender's clock and left away where that one is ahead.
    public List<Share> time() {
        PaymentRow.Times times = detail.payment().times();
        Instant ended = times.ended();
        if (ended == null) {
            return List.of();
        }
        Parts parts = new Parts(times.created());
        parts.until("arrival", times.received());
        parts.until("checks", times.held());
        parts.until(times.held() == null ? "checks" : "officers", times.reserved());
        boolean asked = times.reserved() != null;
        String last = detail.payment().state() == PaymentState.REJECTED ? "waited" : "answer";
        parts.until(asked ? last : times.held() == null ? "checks" : "officers", ended);
        return Share.of(BAR_WIDTH, parts.keys, parts.micros);
    }

    private static final class Parts {
        private final List<String> keys = new ArrayList<>();
        private final List<Long> micros = new ArrayList<>();
        private Instant from;

        private Parts(Instant from) {
            this.from = from;
        }

        private void until(String key, @Nullable Instant to) {
            if (to == null) {
                return;
            }
            long length = Duration.between(from, to).toNanos() / NANOS_A_MICRO;
            if (length > 0) {
                keys.add(key);
                micros.add(length);
            }
            from = to;
        }
    }
}
