package org.tandem.app.command;

import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which officer asks which machine something that changes nothing.
final class AskingOption {
    @Option(
            names = "--as",
            paramLabel = "OFFICER",
            description = "Who asks. Default: the first officer whose certificate is in the data directory.")
    private String officer = "";

    @Mixin
    private FolderOption data = new FolderOption();

    Door door() {
        RunningMachine machine = RunningMachine.in(data.folder());
        return machine.officer(officer.isEmpty() ? machine.firstOfficer() : officer);
    }
}
