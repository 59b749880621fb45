package org.tandem.screening.list.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The form of the store's own files: a word and its value on each line, so that an auditor can read them.
final class StoreText {
    private final List<String> lines = new ArrayList<>();

    StoreText put(String word, Object value) {
        // A line break in an officer's reason would forge a line.
        lines.add(word + " " + value.toString().replaceAll("\\p{Cntrl}+", " ").strip());
        return this;
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// A file of that form while it is read: word by word, in the order they were put.
    static final class Reader {
        private final Path file;
        private final List<String> lines;
        private int next;

        Reader(Path file, byte[] content) {
            this.file = file;
            this.lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        }

        boolean has(String word) {
            return next < lines.size() && lines.get(next).startsWith(word + " ");
        }

        String text(String word) throws StoreDamaged {
            if (!has(word)) {
                throw new StoreDamaged(file, "line " + (next + 1) + " should begin with '" + word + "'");
            }
            return lines.get(next++).substring(word.length() + 1);
        }

        long number(String word) throws StoreDamaged {
            String text = text(word);
            if (!text.matches("\\d{1,18}")) {
                throw new StoreDamaged(file, "line " + next + " should hold a number after '" + word + "'");
            }
            return Long.parseLong(text);
        }

        int count(String word) throws StoreDamaged {
            long number = number(word);
            if (number > Integer.MAX_VALUE) {
                throw new StoreDamaged(file, "line " + next + " should hold a smaller number after '" + word + "'");
            }
            return (int) number;
        }

        Instant instant(String word) throws StoreDamaged {
            String text = text(word);
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new StoreDamaged(file, "line " + next + " should hold a time after '" + word + "'");
            }
        }

        void end() throws StoreDamaged {
            if (next < lines.size()) {
                throw new StoreDamaged(file, "line " + (next + 1) + " should not be there");
            }
        }
    }
}
