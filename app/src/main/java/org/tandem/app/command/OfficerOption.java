package org.tandem.app.command;

import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which officer acts on which machine.
final class OfficerOption {
    @Option(names = "--as", required = true, paramLabel = "OFFICER", description = "Who does it.")
    private String officer = "";

    @Mixin
    private FolderOption data = new FolderOption();

    Door door() {
        return RunningMachine.in(data.folder()).officer(officer);
    }

    String name() {
        return officer;
    }

    FolderOption data() {
        return data;
    }
}
