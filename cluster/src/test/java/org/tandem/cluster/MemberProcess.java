package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A member of a cluster as a process of its own, that is asked by lines and answers by lines.
final class MemberProcess {
    /// Longer than a member itself waits for anything, so that it can say what did not come.
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final PrintWriter told;
    private final Predicate<String> heard;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /// @param heard takes a line that the process says, on a thread of its own; true when it is no answer
    MemberProcess(Predicate<String> heard, Class<?> main, Object... arguments) throws IOException {
        this.heard = heard;
        this.process = ChildProcess.start(main, arguments);
        this.told = new PrintWriter(process.outputWriter(), true);
        // Not a virtual one: it blocks in its read, and three of them would take the carriers of two processors.
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /// In the process: one of three members.
    /// @param arguments directory, member, first port; the secret is beside the directory
    static NodeConfig config(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        return NodeConfig.small(directory)
                .withMembers(
                        List.of("localhost", "localhost", "localhost"),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]))
                .withSecretFile(directory.resolveSibling(ClusterSecret.FILE));
    }

    /// A run of ports of which each is free now; not always the first, so that tests beside each other do not agree
    /// on it.
    static int freePorts(int count) throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int base = ThreadLocalRandom.current().nextInt(21_000, 30_000);
            try {
                for (int i = 0; i < count; i++) {
                    new DatagramSocket(base + i).close();
                }
                return base;
            } catch (IOException taken) {
                assertThat(taken).isInstanceOf(BindException.class);
            }
        }
        throw new IOException("there are no " + count + " free UDP ports in a row");
    }

    private void listen() {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (!heard.test(line)) {
                    answers.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String question) {
        told.println(question);
        try {
            String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(answer).as(question).isNotNull();
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whoever of these leads. All are asked again when nobody does: there is an election whenever a busy machine has
    /// held up a leader for a second, and while they are asked another may come to lead.
    static MemberProcess awaitLeader(List<MemberProcess> members) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            for (MemberProcess member : members) {
                if (member.ask("lead?").equals("lead true")) {
                    return member;
                }
            }
            assertThat(System.nanoTime() - deadline).as("nobody leads").isNegative();
            Thread.sleep(1);
        }
    }

    void await(BooleanSupplier condition, Supplier<String> state) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as(state).isNegative();
            assertThat(process.isAlive()).as(state).isTrue();
            Thread.sleep(1);
        }
    }

    /// kill -9.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
