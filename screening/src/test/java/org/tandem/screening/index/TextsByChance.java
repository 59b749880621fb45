package org.tandem.screening.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Seeded texts with a listed name somewhere in most of them, as people write names: torn apart, written together, a
/// slip off, turned round, shortened to initials or first letters, or not whole.
final class TextsByChance {
    private static final List<String> FILLERS = List.of(
            ("invoice payment for goods as per contract no dated thank you the delivery of order march ltd limited"
                            + " liability company trading holding and joint stock a b j 12345 777 x v bin al")
                    .split(" "));
    private static final String LETTERS = "aeinorstvz";

    private final Random random;
    private final List<String> listed;

    TextsByChance(long seed, List<String> listed) {
        random = new Random(seed);
        this.listed = listed;
    }

    String next() {
        List<String> words = new ArrayList<>();
        fill(words);
        List<String> name = new ArrayList<>(List.of(one(listed).strip().split(" +")));
        for (int change = random.nextInt(4); change > 0; change--) {
            change(name);
        }
        words.addAll(name);
        fill(words);
        return String.join(" ", words);
    }

    private void fill(List<String> words) {
        int most = random.nextInt(8) == 0 ? 30 : 7;
        for (int left = random.nextInt(most); left > 0; left--) {
            words.add(one(FILLERS));
        }
    }

    private void change(List<String> name) {
        int at = random.nextInt(name.size());
        String word = name.get(at);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> name.set(at, slipped(word));
            case 3 -> join(name, at);
            case 4 -> tear(name, at);
            case 5 -> Collections.shuffle(name, random);
            case 6 -> name.set(at, word.substring(0, 1));
            case 7 -> shorten(name);
            default -> name.add(at, one(FILLERS));
        }
    }

    private static void join(List<String> name, int at) {
        if (at + 1 < name.size()) {
            name.set(at, name.get(at) + name.remove(at + 1));
        }
    }

    private void tear(List<String> name, int at) {
        String word = name.get(at);
        if (word.length() > 3) {
            int cut = 1 + random.nextInt(word.length() - 1);
            name.set(at, word.substring(0, cut));
            name.add(at + 1, word.substring(cut));
        }
    }

    private static void shorten(List<String> name) {
        if (name.size() > 2) {
            StringBuilder firsts = new StringBuilder();
            name.forEach(word -> firsts.append(word.charAt(0)));
            name.clear();
            name.add(firsts.toString());
        }
    }

    private String slipped(String word) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 2 ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word;
            default -> word.length() < 3 ? word : word.substring(0, at) + word.substring(at + 1);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
