package org.tandem.screening.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Words of earlier queries with the listed words that are like them, so that a word costs its work once as long as it
/// is remembered. What is remembered depends on nothing but the word and the index, so it never shows in a result. A
/// fixed number of places, a few for words of one hash, of which the latest are kept; for any number of threads.
final class KnownWords {
    private static final int BITS = 15;
    private static final int PLACES_OF_ONE = 4;
    private static final int SPREAD = 0x9e3779b9;

    private final AtomicReferenceArray<@Nullable LikeWords> places = new AtomicReferenceArray<>(1 << BITS);
    /// Of the words at the places, so that only the one asked for is touched. A thread may see the hash of another
    /// word than the one at the place: then it finds the word anew.
    private final int[] hashes = new int[1 << BITS];

    /// The word, looked for by the finder if it is not known.
    LikeWords get(String text, WordFinder finder) {
        int hash = text.hashCode() * SPREAD;
        int first = hash >>> Integer.SIZE - BITS & -PLACES_OF_ONE;
        for (int place = first; place < first + PLACES_OF_ONE; place++) {
            LikeWords known = hashes[place] == hash ? places.getAcquire(place) : null;
            if (known != null && known.word.text().equals(text)) {
                return known;
            }
        }
        LikeWords found = finder.find(text);
        for (int place = first + PLACES_OF_ONE - 1; place > first; place--) {
            hashes[place] = hashes[place - 1];
            places.setRelease(place, places.getAcquire(place - 1));
        }
        hashes[first] = hash;
        places.setRelease(first, found);
        return found;
    }
}
