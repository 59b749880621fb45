package org.tandem.app.command;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tandem.app.door.Refused;
import org.tandem.app.machine.CannotStart;
import org.tandem.screening.Screener;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;
import picocli.CommandLine.Command;

@Command(
        name = "screen",
        description = "Screen names against lists in a folder, or pairs of names against each other.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {ScreenNameVerb.class, ScreenPairsVerb.class, ScreenBatchVerb.class},
        footer = {"", "Example:", "  ./tandem screen name \"Uladzimir Navumau\" --lists lists"})
final class ScreenVerb extends VerbGroup {
    /// @throws CannotStart a list is missing or cannot be read: nothing is known then, least of all that a name is
    ///     clear
    static Screener screener(Path lists) {
        try {
            return Screener.of(ListFolder.read(lists), ScreeningPolicy.SHIPPED);
        } catch (ListNotReadable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    /// What is done with a file's rows.
    @FunctionalInterface
    interface Rows {
        String run(Reader in, Writer out) throws IOException;
    }

    /// Reads a file and writes its answer to another one, or to the terminal.
    ///
    /// @return what the rows came to
    /// @throws CannotStart a file cannot be read or written
    /// @throws Refused the file is not one of such rows
    static String rows(Path file, Optional<Path> answer, Terminal terminal, Rows rows) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (answer.isEmpty()) {
                return rows.run(in, terminal.out());
            }
            try (Writer out = Files.newBufferedWriter(answer.get(), StandardCharsets.UTF_8)) {
                return rows.run(in, out);
            }
        } catch (IOException e) {
            throw new CannotStart("cannot read or write: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new Refused(file + ": " + e.getMessage());
        }
    }
}
