package org.tandem.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.cli.ScreenPairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pairs",
        description = "Score pairs of names, and say which match.",
        footer = {"", "Example:", "  ./tandem screen pairs pairs.csv --out scored.csv"})
final class ScreenPairsVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV with the columns name1, name2 and perhaps schema.")
    private Path file = Path.of("pairs.csv");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The same rows with score, 0 to 1, and match (default: printed).")
    private Optional<Path> answer = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        ScreenPairs pairs = new ScreenPairs(ScreeningPolicy.SHIPPED);
        String summary = ScreenVerb.rows(file, answer, terminal, (in, out) -> pairs.run(in, out) + " pairs");
        terminal.err().println(summary);
        return Tandem.DONE;
    }
}
