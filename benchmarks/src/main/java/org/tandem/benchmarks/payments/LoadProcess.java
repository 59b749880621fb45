package org.tandem.benchmarks.payments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts a load in a JVM of its own and hears what it says.
public final class LoadProcess implements AutoCloseable {
    /// One line of the load: a phase, `begin` or `end`, and figures by name.
    public record Word(String phase, String what, Map<String, String> figures) {
        static Word of(String line) {
            String[] words = line.substring(1).split(" ", 0);
            Map<String, String> figures = new HashMap<>();
            String what = "";
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (equals < 0) {
                    what = words[i];
                } else {
                    figures.put(words[i].substring(0, equals), words[i].substring(equals + 1));
                }
            }
            return new Word(words[0], what, figures);
        }

        /// `?` for one it has not.
        public String figure(String name) {
            return figures.getOrDefault(name, "?");
        }
    }

    /// Hears every line that begins with `@`.
    public interface Listener {
        void said(Word word);
    }

    private final Process process;

    LoadProcess(Class<?> load, SystemUnderTest system, List<String> arguments) throws IOException {
        this(load, List.of(system), arguments);
    }

    /// @param load the main class of the child; it is told each system's channel and certificates, then the
    ///     arguments
    public LoadProcess(Class<?> load, List<SystemUnderTest> systems, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseParallelGC", "-Xms512m", "-Xmx1g", "-cp", System.getProperty("java.class.path")));
        String home = System.getProperty("tandem.home");
        if (home != null) {
            command.add("-Dtandem.home=" + home);
        }
        command.add(load.getName());
        for (SystemUnderTest system : systems) {
            command.add(system.channel().toString());
            command.add(system.certificates().toAbsolutePath().toString());
        }
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Lets the load begin its next phase.
    public void goOn() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the load has ended before its time", e);
        }
    }

    /// Until the load is done.
    ///
    /// @throws IOException when it ends with another code than zero
    public void listen(Listener listener) throws IOException, InterruptedException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    listener.said(Word.of(line));
                } else {
                    System.out.println(line);
                }
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("the load ended with code " + code);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
