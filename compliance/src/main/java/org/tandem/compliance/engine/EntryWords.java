package org.tandem.compliance.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tandem.screening.Hit;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.explain.Evidence;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListedName;

/// What officers read of a hit and of its entry, a fact a line.
final class EntryWords {
    private static final int NAMES_MOST = 12;

    private EntryWords() {}

    /// Word by word, then each fact beside the name with what it did to the score.
    static String why(Hit hit, int more) {
        List<String> lines = new ArrayList<>();
        for (AlignedWords words : hit.explanation().words()) {
            String reading = words.reading().isEmpty() ? "" : " read as " + words.reading();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-20s %-20s %3d %%  %s%s",
                    words.query().isEmpty() ? "–" : words.query(),
                    words.listed().isEmpty() ? "–" : words.listed(),
                    words.similarity() / 100,
                    words.relation().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    reading));
        }
        for (Evidence fact : hit.explanation().evidence()) {
            String effect = fact.effect() == 0 ? "" : String.format(Locale.ROOT, " (%+d %%)", fact.effect() / 100);
            lines.add(fact.fact().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + fact.detail() + effect);
        }
        if (more > 0) {
            lines.add("and " + more + " further entries");
        }
        return String.join("\n", lines);
    }

    static String remarks(ListEntry entry) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "Names",
                entry.names().stream().map(ListedName::text).limit(NAMES_MOST).toList());
        add(lines, "Born", entry.births().stream().map(EntryWords::birth).toList());
        add(lines, "Countries", entry.countries());
        add(
                lines,
                "Identifiers",
                entry.identifiers().stream()
                        .map(one -> one.type() + " " + one.value())
                        .toList());
        add(lines, "Addresses", entry.addresses());
        add(lines, "Programmes", entry.programmes());
        if (!entry.remarks().isBlank()) {
            lines.add(entry.remarks());
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String what, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(what + ": " + values.stream().collect(Collectors.joining("; ")));
        }
    }

    private static String birth(Birth birth) {
        return birth.earliest().equals(birth.latest())
                ? birth.earliest().toString()
                : birth.earliest() + " to " + birth.latest();
    }
}
