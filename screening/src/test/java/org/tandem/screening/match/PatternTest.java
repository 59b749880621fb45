package org.tandem.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The distance against the textbook's table, short words and long ones, alone and within an array.
class PatternTest {
    private static final int LONGEST = 20;
    private static final int LETTERS = 4;

    @Test
    void counts_the_slips_between_two_words_up_to_the_limit() {
        Random random = new Random(11);
        Pattern pattern = new Pattern();
        for (int round = 0; round < 200_000; round++) {
            byte[] word = letters(random.nextInt(LONGEST), random);
            byte[] other = random.nextBoolean() ? letters(random.nextInt(LONGEST), random) : slipped(word, random);
            int limit = random.nextInt(4);
            int distance = byTable(word, other);
            int from = random.nextInt(3);
            byte[] within = letters(from + other.length + random.nextInt(12), random);
            System.arraycopy(other, 0, within, from, other.length);

            pattern.set(word);

            assertDistance(pattern.distance(other, limit), distance, limit, word, other);
            assertDistance(pattern.distance(within, from, other.length, limit), distance, limit, word, other);
        }
    }

    private static void assertDistance(int found, int distance, int limit, byte[] word, byte[] other) {
        String pair = Arrays.toString(word) + " " + Arrays.toString(other);
        if (distance <= limit) {
            assertThat(found).as(pair).isEqualTo(distance);
        } else {
            assertThat(found).as(pair).isGreaterThan(limit);
        }
    }

    private static byte[] letters(int length, Random random) {
        byte[] letters = new byte[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) random.nextInt(LETTERS);
        }
        return letters;
    }

    private static byte[] slipped(byte[] word, Random random) {
        byte[] other = word.clone();
        for (int slips = random.nextInt(3); slips > 0 && other.length > 1; slips--) {
            int at = random.nextInt(other.length - 1);
            byte letter = other[at];
            switch (random.nextInt(3)) {
                case 0 -> other[at] = (byte) random.nextInt(LETTERS);
                case 1 -> {
                    other[at] = other[at + 1];
                    other[at + 1] = letter;
                }
                default -> {
                    System.arraycopy(other, at + 1, other, at, other.length - at - 1);
                    other = Arrays.copyOf(other, other.length - 1);
                }
            }
        }
        return other;
    }

    /// Insertions, deletions, substitutions and swaps of neighbours, none within another.
    private static int byTable(byte[] word, byte[] other) {
        int[][] distance = new int[word.length + 1][other.length + 1];
        for (int i = 0; i <= word.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int changed = distance[i - 1][j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1);
                int least = Math.min(changed, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                boolean swapped = i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1];
                distance[i][j] = swapped ? Math.min(least, 1 + distance[i - 2][j - 2]) : least;
            }
        }
        return distance[word.length][other.length];
    }
}
