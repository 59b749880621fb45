package org.tandem.app.command;

import java.util.List;
import org.tandem.app.machine.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
            ClusterVerb.class,
            NodeVerb.class,
            GatewayVerb.class,
            ProjectorVerb.class,
            ConsoleVerb.class,
            DatabaseVerb.class,
            PayVerb.class,
            StatusVerb.class,
            BalancesVerb.class,
            NetworkVerb.class,
            LedgerVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            ListsVerb.class,
            ScreenVerb.class,
            AuditVerb.class,
            CompletionVerb.class,
            VersionVerb.class,
        },
        mixinStandardHelpOptions = false,
        footer = {
            "",
            "Every verb has --help. Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 something is missing or"
                    + " unreachable."
        })
public final class Tandem implements Runnable {
    public static final int DONE = 0;
    public static final int NO = 1;
    public static final int WRONG_USAGE = 2;
    public static final int UNREACHABLE = 3;

    private static final int WIDTH = 110;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Tandem(Terminal terminal) {
        this.terminal = terminal;
    }

    public static int run(List<String> arguments) {
        return run(arguments, Terminal.ofThisProcess());
    }

    static int run(List<String> arguments, Terminal terminal) {
        return commandLine(terminal).execute(arguments.toArray(String[]::new));
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Tandem(terminal));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(command.getColorScheme().errorText("tandem: " + plain(failure)));
            return failure instanceof CannotStart ? UNREACHABLE : NO;
        });
        line.setParameterExceptionHandler((wrong, _) -> misused(wrong));
        line.setExitCodeExceptionMapper(_ -> WRONG_USAGE);
        line.setUsageHelpWidth(WIDTH);
        addHelp(line);
        return line;
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--help")
                        .usageHelp(true)
                        .type(boolean.class)
                        .description("Print this help.")
                        .build());
        line.getSubcommands().values().forEach(Tandem::addHelp);
    }

    /// The mistake, what may have been meant, and where to read on: a whole page of help would hide it.
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(command.getColorScheme().errorText("tandem: " + plain(wrong)));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("see ./" + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    Terminal terminal() {
        return terminal;
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
