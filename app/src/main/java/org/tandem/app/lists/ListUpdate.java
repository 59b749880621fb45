package org.tandem.app.lists;

import java.io.IOException;
import java.util.List;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.rescreen.ListChange;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Delta;

/// Lists that the gate uses from now on, and what they changed.
///
/// @param before what the gate used until then; unusable lists for what it had at its start
/// @param changes reads the versions from the store: seconds for large lists
public record ListUpdate(ListedNames names, Before before, Changes changes) {
    /// Above so many changed entries of a hundred the rarity of words is no longer what it was for all others, and
    /// everybody is screened again.
    static final int CHANGED_PERCENT_MAX = 5;

    private static final int HUNDRED = 100;

    /// @param version of the gate's names; empty when there were none
    public record Before(long epoch, String version) {
        static final Before NOTHING = new Before(0, "");
    }

    /// What changed in each list.
    @FunctionalInterface
    public interface Changes {
        List<Delta> read() throws IOException, ListNotReadable;
    }

    /// Whether known parties need to be compared only with what changed: when they were last compared with the
    /// lists before, the scorer and its thresholds are the same, and few entries changed.
    ///
    /// @param lastCompared the version of the names that everybody was last compared with
    /// @param deltas as read from [#changes]
    public boolean byDelta(String lastCompared, List<Delta> deltas) {
        long changed = deltas.stream()
                .mapToLong(it ->
                        it.added().size() + it.changed().size() + it.removed().size())
                .sum();
        return !before.version().isEmpty()
                && before.version().equals(lastCompared)
                && policy(before.version()).equals(policy(names.version()))
                && changed * HUNDRED <= (long) names.size() * CHANGED_PERCENT_MAX;
    }

    /// The scorer's part of a version: see [ListedNames#version].
    private static String policy(String version) {
        return version.substring(version.indexOf('/') + 1);
    }

    /// For the re-screening.
    public ListChange change(List<Delta> deltas) {
        return new ListChange(
                names.changed(deltas.stream().map(Delta::toScreenAgain).toList()),
                before.epoch(),
                deltas.stream().mapToInt(it -> it.added().size()).sum(),
                deltas.stream().mapToInt(it -> it.changed().size()).sum(),
                deltas.stream().mapToInt(it -> it.removed().size()).sum());
    }
}
