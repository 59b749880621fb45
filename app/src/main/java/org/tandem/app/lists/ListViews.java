package org.tandem.app.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.gateway.json.ListJson;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.store.Activation;
import org.tandem.screening.list.store.Delta;
import org.tandem.screening.list.store.Epoch;
import org.tandem.screening.list.store.ListStore;
import org.tandem.screening.list.store.Proposal;
import org.tandem.screening.list.store.VersionHead;

/// The store as officers see it.
final class ListViews {
    private static final int ENTRIES_MOST = 100;
    private static final int DECISIONS_MOST = 50;

    private ListViews() {}

    static ListJson.Lists lists(ListStore store, Set<String> listNames, long epoch, String problem) {
        Epoch inForce = store.epoch();
        List<ListJson.Version> active = new ArrayList<>();
        List<ListJson.Version> all = new ArrayList<>();
        for (String list : listNames) {
            String hash = inForce.of(list).map(Activation::hash).orElse("");
            for (VersionHead head : store.versions(list)) {
                all.add(version(head));
                if (head.hash().equals(hash)) {
                    active.add(version(head));
                }
            }
        }
        return new ListJson.Lists(
                epoch,
                inForce.version(),
                absent(problem),
                active,
                List.copyOf(store.floor()),
                all,
                store.proposals().values().stream().map(ListViews::waiting).toList(),
                store.history().reversed().stream()
                        .filter(it -> it.number() > 0)
                        .limit(DECISIONS_MOST)
                        .map(ListViews::decision)
                        .toList());
    }

    static ListJson.Version version(VersionHead head) {
        return new ListJson.Version(
                head.list(),
                head.hash(),
                absent(head.published()),
                head.entries(),
                head.names(),
                head.received().toString());
    }

    private static ListJson.Waiting waiting(Proposal it) {
        return new ListJson.Waiting(
                it.number(),
                it.list(),
                absent(it.hash()),
                it.proposedBy(),
                it.at().toString(),
                it.reason(),
                absent(it.shrink()));
    }

    private static ListJson.Decision decision(Epoch epoch) {
        Epoch.Decision it = epoch.decision();
        return new ListJson.Decision(
                it.list(),
                absent(it.hash()),
                it.proposedBy(),
                it.approvedBy(),
                epoch.at().toString(),
                it.reason());
    }

    static ListJson.Delta delta(Delta delta) {
        List<ListJson.Entry> entries = Stream.of(
                        delta.added().stream().map(it -> entry("added", it, List.of())),
                        delta.changed().stream().map(ListViews::changed),
                        delta.removed().stream().map(it -> entry("removed", it, List.of())))
                .flatMap(it -> it)
                .limit(ENTRIES_MOST)
                .toList();
        return new ListJson.Delta(
                delta.list(),
                absent(delta.from()),
                absent(delta.to().hash()),
                delta.added().size(),
                delta.changed().size(),
                delta.removed().size(),
                entries);
    }

    private static ListJson.Entry changed(Delta.Change change) {
        List<String> parts = change.parts().stream()
                .sorted(Comparator.naturalOrder())
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .toList();
        return entry("changed", change.after(), parts);
    }

    private static ListJson.Entry entry(String what, ListEntry entry, List<String> parts) {
        String name = entry.names().stream().map(ListedName::text).findFirst().orElse("");
        return new ListJson.Entry(what, entry.id(), name, parts);
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
