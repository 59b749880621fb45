package org.tandem.screening.list.store;

import java.time.Instant;
import org.tandem.screening.list.ListVersion;

/// What the store knows of a version without reading its files.
///
/// @param published what the files say of their date; empty when they do not
/// @param entries how many entries it has
/// @param names how many names they have together: a lost alias file shows here
/// @param received when the version came last; again with every fetch that brings the same bytes
public record VersionHead(String list, String hash, String published, int entries, int names, Instant received) {
    static VersionHead of(ListVersion version, Instant received) {
        int names = version.entries().stream()
                .mapToInt(entry -> entry.names().size())
                .sum();
        return new VersionHead(
                version.list(),
                version.hash(),
                version.published(),
                version.entries().size(),
                names,
                received);
    }

    /// Its entries or their names are fewer than the earlier version's by more than so many per cent.
    boolean isSuspiciouslySmallerThan(VersionHead earlier, int percent) {
        return shrinks(earlier.entries, entries, percent) || shrinks(earlier.names, names, percent);
    }

    private static boolean shrinks(int before, int now, int percent) {
        return 100L * now < (100L - percent) * before;
    }
}
