package org.tandem.screening.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// One line of a log file: what it says, and the hash that chains it to the line before.
///
/// A record is `R position time kind actor text hash`, a root `S first last merkle chain signature`, with tabs between;
/// the hash of a record is SHA-256 over the hash before it and the line's own text up to its hash.
sealed interface LogLine {
    String RECORD = "R";
    String ROOT = "S";

    /// @param body the line without its hash
    record Entry(AuditRecord record, String body, String hash) implements LogLine {}

    /// Hashes and signature in hexadecimal.
    ///
    /// @param first position of the first record under the root
    /// @param last position of the last
    record Root(long first, long last, String merkle, String chain, String signature) implements LogLine {
        /// What is signed.
        String statement() {
            return "tandem-audit-root\n" + first + "\n" + last + "\n" + merkle + "\n" + chain + "\n";
        }

        String line() {
            return String.join("\t", ROOT, Long.toString(first), Long.toString(last), merkle, chain, signature);
        }
    }

    static String body(AuditRecord record) {
        return String.join(
                "\t",
                RECORD,
                Long.toString(record.position()),
                record.at().toString(),
                record.kind(),
                escape(record.actor()),
                escape(record.text()));
    }

    static String line(String body, String hash) {
        return body + "\t" + hash;
    }

    /// Empty when the line is of neither form, or not letter for letter as the log writes it.
    static Optional<LogLine> parse(String line) {
        String[] parts = line.split("\t", -1);
        try {
            if (parts.length == 7 && parts[0].equals(RECORD)) {
                AuditRecord record = new AuditRecord(
                        Long.parseLong(parts[1]),
                        Instant.parse(parts[2]),
                        parts[3],
                        unescape(parts[4]),
                        unescape(parts[5]));
                // As written, not as written again: the hash is over these very bytes.
                String body = line.substring(0, line.lastIndexOf('\t'));
                return Optional.of(new Entry(record, body, parts[6]));
            }
            if (parts.length == 6 && parts[0].equals(ROOT)) {
                Root parsed =
                        new Root(Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3], parts[4], parts[5]);
                return parsed.line().equals(line) ? Optional.of(parsed) : Optional.empty();
            }
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            // A number or a time that is none: the line was not written by this log.
            return Optional.empty();
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(
                        switch (text.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> text.charAt(i);
                        });
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
