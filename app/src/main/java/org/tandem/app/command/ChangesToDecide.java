package org.tandem.app.command;

import java.util.List;
import java.util.function.BiConsumer;
import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which changes an officer decides on, and who does.
final class ChangesToDecide {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "As ./tandem network changes prints them.")
    private List<String> ids = List.of();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "OFFICER",
            description = "Who decides; approval takes another than who proposed.")
    private String officer = "";

    @Mixin
    private FolderOption data = new FolderOption();

    /// One after the other, as that officer; the first that is refused ends it.
    void each(BiConsumer<Door, String> decision) {
        try (Door door = RunningMachine.in(data.folder()).officer(officer)) {
            ids.forEach(id -> decision.accept(door, id));
        }
    }
}
