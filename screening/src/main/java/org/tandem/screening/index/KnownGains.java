package org.tandem.screening.index;

import java.util.Arrays;

/// Remembers what words gain as long as the text is the same, for many names have the same words. For one thread.
final class KnownGains implements WordGains {
    private static final int PLACES = 1 << 9;
    private static final int NOTHING = -1;

    private final WordGains gains;
    private final int[] words = new int[PLACES];
    private final long[] known = new long[PLACES];

    KnownGains(WordGains gains) {
        this.gains = gains;
    }

    void clear() {
        Arrays.fill(words, NOTHING);
    }

    @Override
    public long of(int word) {
        int place = word & PLACES - 1;
        if (words[place] != word) {
            words[place] = word;
            known[place] = gains.of(word);
        }
        return known[place];
    }
}
