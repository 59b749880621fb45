package org.tandem.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.names.Demands;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;

/// The engine over a list of a few invented entries.
final class SmallList {
    static final String REJECTED_AT_ONCE = "REJECTED-AT-ONCE";

    private final List<ListEntry> entries = new ArrayList<>();

    static SmallList of(String... names) {
        SmallList list = new SmallList();
        for (String name : names) {
            list.add(name, List.of(), List.of());
        }
        return list;
    }

    SmallList rejecting(String name) {
        return add(name, List.of(), List.of(REJECTED_AT_ONCE));
    }

    SmallList identified(IdentifierType type, String value) {
        return add("Somebody Of That Number", List.of(new Identifier(type, value, "")), List.of());
    }

    private SmallList add(String name, List<Identifier> identifiers, List<String> programmes) {
        entries.add(new ListEntry(
                String.valueOf(entries.size() + 1),
                EntryType.UNKNOWN,
                List.of(ListedName.of(name, NameQuality.PRIMARY)),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                identifiers,
                List.of(),
                programmes,
                ""));
        return this;
    }

    ListedNames inForce(long epoch) {
        return ListedNames.of(
                        List.of(new ListVersion("OWN", "00", "", entries, List.of())),
                        new Demands(Set.of(), Set.of(REJECTED_AT_ONCE)),
                        ScreeningPolicy.SHIPPED,
                        new VerdictCache())
                .inForce(epoch, Instant.MAX);
    }

    Gate gate() {
        return new Gate(inForce(1));
    }
}
