package org.tandem.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tandem.screening.Subject;
import org.tandem.screening.cli.ExitCode;
import org.tandem.screening.cli.ScreenName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "name",
        description = "Say whether a name is on a list, and why. An alert, or a name that cannot be screened, is a no.",
        footer = {"", "Example:", "  ./tandem screen name \"Uladzimir Navumau\" --born 1957 --country BY --lists lists"
        })
final class ScreenNameVerb implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "In any script.")
    private String name = "";

    @Option(names = "--lists", required = true, paramLabel = "DIR", description = "The folder with the lists' files.")
    private Path lists = Path.of("lists");

    @Option(names = "--type", paramLabel = "TYPE", description = "person, organisation, vessel or aircraft.")
    private String type = "";

    @Option(names = "--born", paramLabel = "DATE", description = "A year, or a date such as 1957-11-03.")
    private String born = "";

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Two letters, or its English name.")
    private String country = "";

    @Option(names = "--json", description = "Print the verdict as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Subject subject = subject();
        ScreenName screen =
                new ScreenName(ScreenVerb.screener(lists), Terminal.of(spec).out());
        try {
            ExitCode code = json ? screen.asJson(subject) : screen.asText(subject);
            return code == ExitCode.CLEAR ? Tandem.DONE : Tandem.NO;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the verdict", e);
        }
    }

    private Subject subject() {
        try {
            return ScreenName.subject(name, type, born, country);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
