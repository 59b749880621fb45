package org.tandem.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A fixed number of damaged inputs for each target, the same in every run; or, asked by `./dev fuzz`, as many as fit
/// into the minutes given, others every time. An input that breaks a rule is kept: put it into the corpus with its fix.
class FuzzTest {
    private static final int TRIES = 500;
    /// For one input; what a target keeps for all of them is made with the corpus.
    private static final long ALLOCATED_BYTES_MAX = 512L * 1024 * 1024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path KEPT = Path.of("target", "fuzz");

    static Stream<String> targets() {
        return Targets.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void the_corpus_is_taken_or_refused(String name) throws IOException {
        Target target = target(name);
        List<byte[]> corpus = corpus(name);
        assertThat(corpus).as("files in corpus/%s", name).isNotEmpty();
        for (byte[] file : corpus) {
            take(name, target, file);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void damaged_input_is_taken_or_refused(String name) throws IOException {
        Target target = target(name);
        List<byte[]> corpus = corpus(name);
        long minutes = Long.getLong("tandem.fuzz.minutes", 0);
        if (minutes == 0) {
            for (long seed = 0; seed < TRIES; seed++) {
                take(name, target, new Damage(seed).of(corpus));
            }
            return;
        }
        long end = System.nanoTime() + minutes * 60_000_000_000L / targets().count();
        long inputs = 0;
        for (long seed = System.nanoTime(); System.nanoTime() < end; seed++) {
            take(name, target, new Damage(seed).of(corpus));
            inputs++;
        }
        System.out.println(name + ": " + inputs + " inputs");
    }

    private static void take(String name, Target target, byte[] input) throws IOException {
        boolean held = false;
        try {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            target.take(input);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated for an input of %d", input.length)
                    .isLessThan(ALLOCATED_BYTES_MAX);
            held = true;
        } finally {
            if (!held) {
                Files.createDirectories(KEPT);
                Files.write(KEPT.resolve(name + "-" + Integer.toHexString(Arrays.hashCode(input))), input);
            }
        }
    }

    private static Target target(String name) {
        return Objects.requireNonNull(Targets.all().get(name));
    }

    private static List<byte[]> corpus(String name) throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus", name))) {
            for (Path file : files.sorted().toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        }
        return corpus;
    }
}
