package org.tandem.benchmarks.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;

/// Lists filled up with generated entries, for measuring size only. A generated entry is on the list `GENERATED`.
///
/// Its name takes each word from another listed person, with one letter changed in half of the words: as common and as
/// long as real names, and nobody's.
final class FilledLists {
    private static final String LETTERS = "aeioubdgklmnrstvz";

    private FilledLists() {}

    static List<ListVersion> of(List<ListVersion> lists, int names) {
        List<String[]> listed = new ArrayList<>();
        for (ListVersion version : lists) {
            for (ListEntry entry : version.entries()) {
                for (ListedName name : entry.names()) {
                    if (entry.type() == EntryType.PERSON) {
                        listed.add(name.text().split(" ", -1));
                    }
                }
            }
        }
        int real = lists.stream()
                .flatMap(list -> list.entries().stream())
                .mapToInt(entry -> entry.names().size())
                .sum();
        Random random = new Random(1);
        List<ListEntry> generated = new ArrayList<>();
        for (int i = real; i < names; i++) {
            generated.add(entry("G" + i, generated(listed, random)));
        }
        List<ListVersion> filled = new ArrayList<>(lists);
        filled.add(new ListVersion("GENERATED", "0", "", generated, List.of()));
        return filled;
    }

    private static String generated(List<String[]> listed, Random random) {
        int words = listed.get(random.nextInt(listed.size())).length;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String[] other = listed.get(random.nextInt(listed.size()));
            String word = other[random.nextInt(other.length)];
            name.append(i == 0 ? "" : " ").append(random.nextBoolean() ? changed(word, random) : word);
        }
        return name.toString();
    }

    private static String changed(String word, Random random) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + LETTERS.charAt(random.nextInt(LETTERS.length())) + word.substring(at + 1);
    }

    private static ListEntry entry(String id, String name) {
        return new ListEntry(
                id,
                EntryType.PERSON,
                List.of(ListedName.of(name, NameQuality.STRONG)),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
