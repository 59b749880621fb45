package org.tandem.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.tandem.app.door.Refused;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.network.Mistake;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkFile;
import picocli.CommandLine.Command;

@Command(
        name = "network",
        description = "Check network files, and change a running network with the word of two officers.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            NetworkCheckVerb.class,
            NetworkApplyVerb.class,
            NetworkChangesVerb.class,
            NetworkApproveVerb.class,
            NetworkWithdrawVerb.class,
        },
        footer = {"", "Example:", "  ./tandem network check networks/byn-rub"})
final class NetworkVerb extends VerbGroup {
    static NetworkFile.Result read(Path file) {
        try {
            return NetworkFile.read(file);
        } catch (IOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    /// @throws Refused the file has mistakes, which are printed
    static NetworkDefinition definition(Path file, Terminal terminal) {
        return switch (read(file)) {
            case NetworkFile.Result.Good good -> good.network();
            case NetworkFile.Result.Bad bad -> {
                for (Mistake mistake : bad.mistakes()) {
                    terminal.err().println(file + ":" + mistake);
                }
                int count = bad.mistakes().size();
                throw new Refused(count == 1 ? "1 mistake" : count + " mistakes");
            }
        };
    }
}
