package org.tandem.screening.list.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;

/// What one version of a list changes against another. Entries are the same when they have the same id.
///
/// @param list the list's short name
/// @param from the hash of the earlier version; empty when there was none
/// @param to the later version
/// @param added entries that only the later version has, in its order
/// @param changed entries that both have and that say something else, in the order of the later version
/// @param removed entries that only the earlier version has, in its order
public record Delta(
        String list,
        String from,
        ListVersion to,
        List<ListEntry> added,
        List<Change> changed,
        List<ListEntry> removed) {
    public Delta {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /// What an entry says anew.
    public enum Part {
        TYPE,
        NAMES,
        BIRTHS,
        GENDER,
        COUNTRIES,
        IDENTIFIERS,
        ADDRESSES,
        PROGRAMMES,
        REMARKS
    }

    /// An entry before and after.
    public record Change(ListEntry before, ListEntry after, Set<Part> parts) {
        public Change {
            parts = Set.copyOf(parts);
        }

        /// Remarks are for the officer; nothing is compared with them.
        boolean concernsScreening() {
            return !parts.equals(Set.of(Part.REMARKS));
        }
    }

    /// Everything that the first version of a list says.
    public static Delta first(ListVersion to) {
        return new Delta(to.list(), "", to, to.entries(), List.of(), List.of());
    }

    public static Delta between(ListVersion from, ListVersion to) {
        if (!from.list().equals(to.list())) {
            throw new IllegalArgumentException("a delta of " + from.list() + " to " + to.list());
        }
        Map<String, ListEntry> before = new LinkedHashMap<>();
        from.entries().forEach(entry -> before.put(entry.id(), entry));
        List<ListEntry> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (ListEntry entry : to.entries()) {
            ListEntry old = before.remove(entry.id());
            if (old == null) {
                added.add(entry);
            } else if (!old.equals(entry)) {
                changed.add(new Change(old, entry, parts(old, entry)));
            }
        }
        return new Delta(to.list(), from.hash(), to, added, changed, List.copyOf(before.values()));
    }

    private static Set<Part> parts(ListEntry old, ListEntry now) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        put(parts, Part.TYPE, old.type(), now.type());
        put(parts, Part.NAMES, old.names(), now.names());
        put(parts, Part.BIRTHS, old.births(), now.births());
        put(parts, Part.GENDER, old.gender(), now.gender());
        put(parts, Part.COUNTRIES, old.countries(), now.countries());
        put(parts, Part.IDENTIFIERS, old.identifiers(), now.identifiers());
        put(parts, Part.ADDRESSES, old.addresses(), now.addresses());
        put(parts, Part.PROGRAMMES, old.programmes(), now.programmes());
        put(parts, Part.REMARKS, old.remarks(), now.remarks());
        return parts;
    }

    private static void put(Set<Part> parts, Part part, Object old, Object now) {
        if (!old.equals(now)) {
            parts.add(part);
        }
    }

    /// Nothing was added, changed or removed.
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /// What known parties must be screened against again: a list of the added and changed entries alone, as they
    /// now are. It names itself by the later version, so that its hits are hits of that version.
    public ListVersion toScreenAgain() {
        List<ListEntry> entries = new ArrayList<>(added);
        changed.stream().filter(Change::concernsScreening).map(Change::after).forEach(entries::add);
        return new ListVersion(list, to.hash(), to.published(), entries, List.of());
    }

    /// One line for an officer's decision.
    public String summary() {
        return list + ": " + added.size() + " added, " + changed.size() + " changed, " + removed.size() + " removed";
    }
}
