package org.tandem.readmodel.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that came in; its bytes are asked for by [PaymentQueries#originalMessage(long)].
///
/// @param at the log's time
/// @param bytes how many the compressed original has
public record MessageRow(
        long eventSequence, Kind kind, @Nullable Instant at, int bytes) {
    /// Codes are those of `ledger.message.kind`.
    public enum Kind {
        PACS_008(1, "pacs.008"),
        PACS_009(2, "pacs.009"),
        PACS_004(3, "pacs.004"),
        CAMT_056(4, "camt.056"),
        CAMT_029(5, "camt.029");

        private final int code;
        private final String text;

        Kind(int code, String text) {
            this.code = code;
            this.text = text;
        }

        public int code() {
            return code;
        }

        /// As written in ISO 20022.
        public String text() {
            return text;
        }

        public static Kind of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no message kind has the code " + code);
        }
    }
}
