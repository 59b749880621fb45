package org.tandem.app.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.ListStore;
import org.tandem.screening.list.store.Officer;
import org.tandem.screening.list.store.Outcome;
import org.tandem.screening.list.store.VersionHead;

/// The lists that a network brings itself, in a folder beside its file. They are part of what its officers signed when
/// they founded it, so the founding puts them in force.
///
/// @param names the lists' short names
record NetworkLists(Optional<Path> folder, Set<String> names) {
    NetworkLists {
        names = Set.copyOf(names);
    }

    /// @throws CannotStart a list cannot be read, with file and line
    static NetworkLists read(Optional<Path> folder) {
        if (folder.isEmpty()) {
            return new NetworkLists(folder, Set.of());
        }
        try {
            Set<String> names = ListFolder.read(folder.get()).stream()
                    .map(ListVersion::list)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (names.isEmpty()) {
                throw new CannotStart("there is no list in " + folder.get() + ", which the network file names: put one"
                        + " there, such as EXAMPLE.list.csv, or leave 'lists' out");
            }
            return new NetworkLists(folder, names);
        } catch (ListNotReadable e) {
            throw new CannotStart("the network's lists cannot be used: " + e.getMessage(), e);
        }
    }

    /// Puts them in force in an empty store, by the first two officers of the network file. Done twice, it changes
    /// nothing the second time.
    ///
    /// @throws CannotStart with what is wrong
    void found(ListStore store, List<String> officers, Instant now) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            for (VersionHead head : store.receive(folder.get(), now)) {
                boolean there = store.epoch()
                        .of(head.list())
                        .filter(active -> active.hash().equals(head.hash()))
                        .isPresent();
                if (!there) {
                    found(store, head, officers, now);
                }
            }
        } catch (IOException | ListNotReadable e) {
            throw new CannotStart("the network's lists cannot be put in force: " + e.getMessage(), e);
        }
    }

    private static void found(ListStore store, VersionHead head, List<String> officers, Instant now)
            throws IOException, ListNotReadable {
        String reason = "the network brings it";
        Outcome proposed = store.propose(head.hash(), new Officer(officers.get(0)), reason, reason, now);
        Outcome decided = proposed instanceof Outcome.Proposed it
                ? store.approve(it.proposal(), new Officer(officers.get(1)), reason, reason, now)
                : proposed;
        if (!(decided instanceof Outcome.Activated)) {
            throw new CannotStart("the network's list " + head.list() + " was not put in force: " + decided);
        }
    }
}
