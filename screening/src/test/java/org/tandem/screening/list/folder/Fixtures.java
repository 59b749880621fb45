package org.tandem.screening.list.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.ListNotReadable;

/// Small made-up lists in the published forms, under `src/test/resources/lists`.
public final class Fixtures {
    public static final Path LISTS = Path.of("src/test/resources/lists");
    /// Lists written by others; absent from a user's clone.
    public static final Path SHARED = Path.of("../../shared/data/screening");

    private Fixtures() {}

    /// The only list of a folder of fixtures.
    public static ListVersion only(String folder) throws ListNotReadable {
        var lists = ListFolder.read(LISTS.resolve(folder));
        assertThat(lists).hasSize(1);
        return lists.getFirst();
    }

    public static ListEntry entry(ListVersion version, String id) {
        return version.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Birth on(String day) {
        return new Birth(LocalDate.parse(day), LocalDate.parse(day));
    }

    public static Birth between(String earliest, String latest) {
        return new Birth(LocalDate.parse(earliest), LocalDate.parse(latest));
    }

    public static Identifier identifier(IdentifierType type, String value, String country) {
        return new Identifier(type, value, country);
    }
}
