package org.tandem.app.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a manifest's lines. What does not follow its form to the letter was not written by a backup.
final class ManifestText {
    private static final Pattern WORD = Pattern.compile("([A-Za-z]+): (.*)");
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{64}) {2}(.+)");

    private final List<String> lines;
    private final Map<String, String> words = new TreeMap<>();

    ManifestText(List<String> lines) {
        this.lines = lines;
    }

    /// @throws IllegalArgumentException says which line or word, and what was expected
    Manifest read() {
        int gap = lines.indexOf("");
        if (gap < 0) {
            throw new IllegalArgumentException("it ends before the hashes");
        }
        for (int at = 0; at < gap; at++) {
            Matcher word = matched(WORD, at, "'name: value'");
            words.put(word.group(1), word.group(2));
        }
        if (!Manifest.FORMAT.equals(word("format", ".*"))) {
            throw new IllegalArgumentException(
                    "it has format " + words.get("format") + ", this program reads " + Manifest.FORMAT);
        }
        Map<String, String> hashes = new TreeMap<>();
        for (int at = gap + 1; at < lines.size(); at++) {
            Matcher hash = matched(HASH, at, "a SHA-256, two blanks and a file");
            if (hashes.put(hash.group(2), hash.group(1)) != null) {
                throw new IllegalArgumentException("line " + (at + 1) + " has a file a second time");
            }
        }
        return new Manifest(
                at(),
                Integer.parseInt(word("fileBytes", "[1-9][0-9]{0,8}|1[0-9]{9}")),
                Long.parseLong(word("logPosition", "[0-9]{1,18}")),
                Long.parseLong(word("lastSequence", "[0-9]{1,18}")),
                HexFormat.fromHexDigitsToLong(word("stateHash", "[0-9a-f]{16}")),
                Boolean.parseBoolean(word("cases", "true|false")),
                hashes);
    }

    private Matcher matched(Pattern form, int at, String expected) {
        Matcher line = form.matcher(lines.get(at));
        if (!line.matches()) {
            throw new IllegalArgumentException("line " + (at + 1) + " should be " + expected);
        }
        return line;
    }

    private Instant at() {
        String at = word("at", ".*");
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a time for 'at', found '" + at + "'", e);
        }
    }

    private String word(String name, String form) {
        String value = words.get(name);
        if (value == null) {
            throw new IllegalArgumentException("expected '" + name + "', found none");
        }
        if (!value.matches(form)) {
            throw new IllegalArgumentException("'" + value + "' is no value for '" + name + "'");
        }
        return value;
    }
}
