package org.tandem.app.command;

import java.util.List;
import java.util.function.BiConsumer;
import org.tandem.app.door.Door;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which changes an officer decides on, and who does.
final class ChangesToDecide {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "As ./tandem network changes prints them.")
    private List<String> ids = List.of();

    @Mixin
    private OfficerOption officer = new OfficerOption();

    /// One after the other, as that officer; the first that is refused ends it.
    void each(BiConsumer<Door, String> decision) {
        try (Door door = officer.door()) {
            ids.forEach(id -> decision.accept(door, id));
        }
    }
}
