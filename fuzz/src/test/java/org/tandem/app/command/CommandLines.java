package org.tandem.app.command;

import java.nio.charset.StandardCharsets;
import org.tandem.fuzz.Refusal;
import picocli.CommandLine;

/// Command lines, an argument a line, for the fuzzer: in this package because only it knows the verbs.
public final class CommandLines {
    /// More than anybody types.
    private static final int ARGUMENTS_MAX = 200;

    /// Made once: it forgets what it has read at each reading.
    private static final CommandLine LINE = Tandem.commandLine(Terminal.ofThisProcess());

    private CommandLines() {}

    /// As far as options and arguments are read; no verb is run.
    public static void take(byte[] bytes) {
        String[] arguments = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .limit(ARGUMENTS_MAX)
                .toArray(String[]::new);
        Refusal.or(() -> LINE.parseArgs(arguments), CommandLine.ParameterException.class);
    }
}
