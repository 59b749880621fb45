package org.tandem.screening.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Words of earlier queries with the listed words that are like them, so that a word costs its work once as long as it
/// is remembered. What is remembered depends on nothing but the word and the index, so it never shows in a result. A
/// fixed number of places, a later word taking that of an earlier one; for any number of threads.
final class KnownWords {
    private static final int BITS = 14;
    private static final int SPREAD = 0x9e3779b9;

    private final AtomicReferenceArray<@Nullable LikeWords> places = new AtomicReferenceArray<>(1 << BITS);

    private static int place(String text) {
        return text.hashCode() * SPREAD >>> Integer.SIZE - BITS;
    }

    private @Nullable LikeWords at(String text) {
        LikeWords known = places.getAcquire(place(text));
        return known != null && known.word.text().equals(text) ? known : null;
    }

    /// The word, looked for by the finder if it is not known.
    LikeWords get(String text, WordFinder finder) {
        LikeWords known = at(text);
        if (known == null) {
            known = finder.find(text);
            places.setRelease(place(text), known);
        }
        return known;
    }
}
