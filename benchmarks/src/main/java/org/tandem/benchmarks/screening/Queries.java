package org.tandem.benchmarks.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;

/// Seeded names to ask for. Generic ones are made of words that very many listed names have: the hardest there are.
final class Queries {
    private static final int FREQUENT = 40;
    private static final int LONGEST = 4;

    private final List<String> words = new ArrayList<>();
    private final List<String> frequent;
    private final List<String> customers;
    private int nextCustomer;
    private final Random random = new Random(2);

    /// @param customers names on no list; where there are too few, names are made of the lists' words
    Queries(List<ListVersion> lists, List<String> customers) {
        this.customers = List.copyOf(customers);
        Map<String, Integer> counts = new HashMap<>();
        for (ListVersion version : lists) {
            for (ListEntry entry : version.entries()) {
                if (entry.type() == EntryType.PERSON) {
                    entry.names()
                            .forEach(name -> List.of(name.text().split("[ ,]+", -1))
                                    .forEach(word -> {
                                        if (word.length() > 2) {
                                            words.add(word);
                                            counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                                        }
                                    }));
                }
            }
        }
        frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FREQUENT)
                .map(Map.Entry::getKey)
                .toList();
    }

    String description() {
        return customers.isEmpty()
                ? "names made of two to four words of listed persons"
                : customers.size() + " names of customers who are on no list";
    }

    /// Names of customers in turn, or two to four words, each from another listed person.
    List<String> clean(int count) {
        if (customers.isEmpty()) {
            return names(count, words);
        }
        List<String> names = new ArrayList<>(count);
        while (names.size() < count) {
            names.add(customers.get(nextCustomer++ % customers.size()));
        }
        return names;
    }

    /// The same with one letter left out, doubled or swapped with its neighbour.
    List<String> typo(int count) {
        return clean(count).stream().map(this::slipped).toList();
    }

    /// Two to four of the most frequent words of the lists.
    List<String> generic(int count) {
        return names(count, frequent);
    }

    private List<String> names(int count, List<String> from) {
        List<String> names = new ArrayList<>(count);
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int left = 2 + random.nextInt(LONGEST - 1); left > 0; left--) {
                name.append(from.get(random.nextInt(from.size()))).append(left == 1 ? "" : " ");
            }
            names.add(name.toString());
        }
        return names;
    }

    private String slipped(String name) {
        if (name.length() < 2) {
            return name;
        }
        int at = random.nextInt(name.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }
}
