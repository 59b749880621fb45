package org.tandem.gateway.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.tandem.domain.party.Bic;

/// A bucket per participant and subject. Enquiries have their own, so that a flood of them takes nothing from payments.
public final class RateLimits {
    /// What is counted apart.
    public enum Subject {
        /// Messages that move or answer something.
        MESSAGES,
        QUOTES,
        /// Enquiries: pacs.028, a payment's status, rates, participants, balances.
        ENQUIRIES
    }

    /// The rates that hold for every participant.
    public record Settings(Rate messages, Rate quotes, Rate enquiries) {
        public static final Settings DEFAULT =
                new Settings(new Rate(20_000, 40_000), new Rate(20_000, 40_000), new Rate(200, 400));

        Rate of(Subject subject) {
            return switch (subject) {
                case MESSAGES -> messages;
                case QUOTES -> quotes;
                case ENQUIRIES -> enquiries;
            };
        }
    }

    private static final long MILLI_NANOS = 1_000_000;

    private final Map<Bic, TokenBucket> messages = new ConcurrentHashMap<>();
    private final Map<Bic, TokenBucket> quotes = new ConcurrentHashMap<>();
    private final Map<Bic, TokenBucket> enquiries = new ConcurrentHashMap<>();
    private final Settings settings;
    private final LongSupplier nanoTime;

    /// @param nanoTime a monotonic clock
    public RateLimits(Settings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /// @return 0 when it is let through, else after how many milliseconds the next one is
    public long refusedForMillis(Bic participant, Subject subject) {
        Map<Bic, TokenBucket> buckets = switch (subject) {
            case MESSAGES -> messages;
            case QUOTES -> quotes;
            case ENQUIRIES -> enquiries;
        };
        TokenBucket bucket = buckets.get(participant);
        if (bucket == null) {
            bucket = buckets.computeIfAbsent(participant, _ -> new TokenBucket(settings.of(subject)));
        }
        return Math.ceilDiv(bucket.take(nanoTime.getAsLong()), MILLI_NANOS);
    }

    public Rate rate(Subject subject) {
        return settings.of(subject);
    }
}
