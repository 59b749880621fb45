package org.tandem.app.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.door.Refused;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.ScreeningFolder;
import org.tandem.gateway.json.ListJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Take in the lists of a folder, and propose each that differs from the one in force.",
            "The folder is read whole or not at all. The same files again confirm the list: its age starts anew."
        },
        footer = {"", "Example:", "  ./tandem lists add downloads/un --as officer.one --reason \"daily update\""})
final class ListsAddVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder with the lists' files, as they were published.")
    private Path folder = Path.of("lists");

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the second officer.")
    private String reason = "";

    @Option(
            names = "--shrink",
            paramLabel = "TEXT",
            description = "Why a list that loses more than a tenth of its entries or names is right all the same.")
    private String shrink = "";

    @Option(names = "--yes", description = "Propose without asking.")
    private boolean yes;

    @Mixin
    private OfficerOption officer = new OfficerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        try (Door door = officer.door()) {
            ListJson.Received received = receive(door);
            received.ignored().forEach(it -> terminal.out().println("note: " + it + " is no list and was passed over"));
            received.warnings().forEach(it -> terminal.out().println("warning: " + it));
            List<String> inForce =
                    door.lists().inForce().stream().map(ListJson.Version::hash).toList();
            int answer = Tandem.DONE;
            for (ListJson.Version version : received.versions()) {
                terminal.out().println(ListsVerb.text(version));
                if (inForce.contains(version.hash())) {
                    terminal.out().println("  is in force already, and confirmed by this");
                } else {
                    answer = Math.max(answer, propose(terminal, door, version));
                }
            }
            return answer;
        }
    }

    private int propose(Terminal terminal, Door door, ListJson.Version version) {
        ListsVerb.print(terminal, door.listDelta(version.hash(), ""));
        if (!yes && !terminal.confirms("Propose it?")) {
            terminal.err().println(version.list() + " was taken in, but not proposed");
            return Tandem.NO;
        }
        try {
            ListJson.Proposed proposed = door.proposeLists(new ListJson.Wish(version.hash(), null, reason, shrink));
            terminal.out().println("proposed; another officer puts it in force:");
            terminal.out().println("  ./tandem lists approve " + proposed.number() + " --as OFFICER");
            return Tandem.DONE;
        } catch (Refused e) {
            terminal.err().println("tandem: " + version.list() + " was not proposed: " + e.getMessage());
            return Tandem.NO;
        }
    }

    /// The machine reads only what lies in its own folder of incoming files.
    private ListJson.Received receive(Door door) {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("there is no folder " + folder);
        }
        String name = UUID.randomUUID().toString();
        Path incoming = new ScreeningFolder(officer.data().folder()).incoming().resolve(name);
        try {
            copy(folder, incoming);
            return door.receiveLists(name);
        } catch (IOException e) {
            throw new CannotStart("cannot copy " + folder + " to " + incoming + ": " + e, e);
        } finally {
            remove(incoming);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, Files::isRegularFile)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new CannotStart("cannot remove the copy " + folder + ": " + e, e);
        }
    }
}
