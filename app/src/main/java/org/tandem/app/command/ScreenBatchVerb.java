package org.tandem.app.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tandem.screening.Subject;
import org.tandem.screening.cli.ScreenBatch;
import org.tandem.screening.cli.ScreenName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "batch",
        description = "Screen every row of a file; a verdict for each, then how many alerts and how fast.",
        footer = {"", "Example:", "  ./tandem screen batch people.csv --lists lists --use birth-date,country"})
final class ScreenBatchVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV with a header.")
    private Path file = Path.of("people.csv");

    @Option(names = "--lists", required = true, paramLabel = "DIR", description = "The folder with the lists' files.")
    private Path lists = Path.of("lists");

    @Option(names = "--column", paramLabel = "COLUMN", description = "Which holds the names (full_name).")
    private String column = "full_name";

    @Option(names = "--type", paramLabel = "TYPE", description = "What all rows are (person).")
    private String type = "person";

    @Option(
            names = "--use",
            split = ",",
            paramLabel = "FACT",
            description =
                    "Facts that count: birth-date, country. Columns are date_of_birth, birth_date, born or dob, and"
                            + " nationality or country.")
    private List<String> uses = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "The verdicts (default: printed).")
    private Optional<Path> answer = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        Set<ScreenBatch.Use> facts = EnumSet.noneOf(ScreenBatch.Use.class);
        Subject pattern;
        try {
            uses.forEach(use -> facts.add(ScreenBatch.Use.of(use)));
            pattern = ScreenName.subject("", type, "", "");
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        ScreenBatch batch = new ScreenBatch(ScreenVerb.screener(lists), column, facts, pattern.type());
        String summary = ScreenVerb.rows(
                file, answer, terminal, (in, out) -> batch.run(in, out).text());
        terminal.err().println(summary);
        return Tandem.DONE;
    }
}
