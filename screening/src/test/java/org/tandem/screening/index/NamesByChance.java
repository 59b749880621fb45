package org.tandem.screening.index;

import java.util.List;
import java.util.Random;

/// Seeded names with everything that makes searching hard: words many names have, slips, initials, words written
/// together or torn apart, scripts without vowels, and one given name in several languages.
final class NamesByChance {
    private static final List<String> WORDS =
            List.of(("Muhammad Mohammed Mohamed محمد حسن علي عبدالله Ahmad Ahmed Ali Hassan Hasan "
                            + "Abdullah al bin van de Sheikh Haji Vladimir Uladzimir Volodymyr Владимир Navumau Наумов Naumov "
                            + "Petrovich Пятровіч Ivanova Иванова Kim Jong Un Lee Jean Pierre Jeanpierre Maria Anna Annamaria "
                            + "Kowalska Kovalski Schmidt Schmitt O Oleksandr Aleksandrovskaya Konstantinopolsky J M H Ng דוד כהן David Cohen")
                    .split(" "));
    private static final String LETTERS = "aeinorstvz";

    private final Random random;

    NamesByChance(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder name = new StringBuilder();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            name.append(random.nextInt(3) == 0 ? slipped(word) : word)
                    .append(left > 1 && random.nextInt(8) > 0 ? " " : "");
        }
        return name.toString();
    }

    private String slipped(String word) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.length() < 3 ? word : word.substring(0, at) + word.substring(at + 1);
        };
    }
}
