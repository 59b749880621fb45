package org.tandem.app.command;

import java.util.List;
import org.tandem.app.machine.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line's root: knows the verbs, and turns what goes wrong into one plain line and an exit code.
@Command(
        name = "tandem",
        description = "Cross-border instant payments in national currencies.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            DemoVerb.class,
            StartVerb.class,
            NetworkVerb.class,
            VersionVerb.class,
        },
        mixinStandardHelpOptions = false,
        footer = {
            "",
            "Every verb has --help. Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 something is missing or unreachable."
        })
public final class Tandem implements Runnable {
    public static final int DONE = 0;
    public static final int NO = 1;
    public static final int WRONG_USAGE = 2;
    public static final int UNREACHABLE = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static int run(List<String> arguments) {
        CommandLine line = new CommandLine(new Tandem());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(command.getColorScheme().errorText("tandem: " + plain(failure)));
            return failure instanceof CannotStart ? UNREACHABLE : NO;
        });
        line.setExitCodeExceptionMapper(_ -> WRONG_USAGE);
        line.setUsageHelpWidth(110);
        return line.execute(arguments.toArray(String[]::new));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which verb");
    }

    private static String plain(Throwable failure) {
        String text = failure.getMessage();
        return text == null || text.isBlank() ? failure.toString() : text;
    }
}
