package org.tandem.app.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Where the process's log goes: `tandem-0.log` in the machine's folder is the newest of a few files of bounded size.
/// The terminal gets what is severe.
public final class MachineLog implements AutoCloseable {
    private static final int FILE_BYTES_MAX = 16 * 1024 * 1024;
    private static final int FILES_MAX = 8;

    /// Libraries that say more than an operator wants to read. Held here: a logger nobody holds forgets its level.
    private static final List<Logger> TALKATIVE = Stream.of(
                    "org.eclipse.jetty", "io.javalin", "org.flywaydb", "com.zaxxer.hikari", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private final Logger root = Logger.getLogger("");
    private final FileHandler file;

    private MachineLog(FileHandler file) {
        this.file = file;
    }

    /// Before the first record: keeps the log alive during an orderly stop, and the terminal quiet.
    public static void begin() {
        System.setProperty("java.util.logging.manager", PatientLogging.class.getName());
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler terminal = new ConsoleHandler();
        terminal.setLevel(Level.SEVERE);
        // What a library finds severe reaches people in our words.
        terminal.setFilter(record -> String.valueOf(record.getLoggerName()).startsWith("org.tandem."));
        terminal.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord record) {
                Throwable thrown = record.getThrown();
                return "tandem: " + formatMessage(record) + (thrown == null ? "" : ": " + thrown.getMessage()) + "\n";
            }
        });
        root.addHandler(terminal);
    }

    /// Adds the files in this folder.
    /// @throws UncheckedIOException they cannot be written
    public static MachineLog to(Path folder) {
        try {
            Files.createDirectories(folder);
            String pattern = folder.toString().replace("%", "%%") + "/tandem-%g.log";
            FileHandler file = new FileHandler(pattern, FILE_BYTES_MAX, FILES_MAX, true);
            file.setFormatter(new JsonLines());
            file.setLevel(Level.INFO);
            TALKATIVE.forEach(it -> it.setLevel(Level.WARNING));
            MachineLog log = new MachineLog(file);
            log.root.addHandler(file);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log in " + folder, e);
        }
    }

    @Override
    public void close() {
        root.removeHandler(file);
        file.close();
    }
}
