package org.tandem.readmodel.rates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.Offer;

/// A standing offer, in force or past.
///
/// @param endedAt null while in force
/// @param ending null while in force
public record OfferRow(
        long sequence,
        Offer offer,
        Instant publishedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {
    /// Codes are those of `ledger.offer.ending`.
    public enum Ending {
        REPLACED(1),
        WITHDRAWN(2),
        EXPIRED(3);

        private final int code;

        Ending(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static Ending of(int code) {
            for (Ending ending : values()) {
                if (ending.code == code) {
                    return ending;
                }
            }
            throw new IllegalArgumentException("no ending of an offer has the code " + code);
        }
    }
}
