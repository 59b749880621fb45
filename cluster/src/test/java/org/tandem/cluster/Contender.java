package org.tandem.cluster;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.ExpandableArrayBuffer;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.codec.StepEncoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.engine.laws.RandomLog;

/// A process of its own: one of three members, with several callers at once. What they do is random and about the same
/// few payments, quotes, changes and accounts as what the other members' callers do, because all hear what happens
/// from the journal. It says each answered call, a line each ([Call#line]).
///
/// Told `lead?`, it says whether it leads; told `hold`, it calls no more and says so; told `end`, it stops.
public final class Contender {
    private static final int CALLERS = 6;
    private static final long FUNDS_MINOR = 40_000_000;

    private final ClusterNode node;
    private final ClusterClient client;
    private final RandomLog log;
    private final JournalReader heard;
    private final StepDecoder decoder = new StepDecoder();
    private final AtomicBoolean held = new AtomicBoolean();

    private Contender(ClusterNode node, ClusterClient client, long seed) {
        this.node = node;
        this.client = client;
        this.log = new RandomLog(seed);
        this.heard = node.journal().open(0);
    }

    public static void main(String[] arguments) throws Exception {
        ClusterNode node = ClusterNode.open(MemberProcess.config(arguments), new Listener());
        ClusterClient client = node.connect();
        new Contender(node, client, Long.parseLong(arguments[3])).run();
        client.close();
        node.close();
        say("ended");
    }

    private void run() throws Exception {
        log.at(Traffic.nowNanos());
        // All found the same network; of what else they begin with, the first to come is done.
        call(log.founding());
        for (Command command : log.beginnings(FUNDS_MINOR)) {
            call(command);
        }
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofPlatform().start(this::callAlways));
        }
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            switch (line) {
                case "lead?" -> say("lead " + node.isLeading());
                case "hold" -> {
                    held.set(true);
                    for (Thread caller : callers) {
                        caller.join();
                    }
                    say("held");
                }
                default -> {
                    return;
                }
            }
        }
    }

    private void callAlways() {
        while (!held.get()) {
            call(next());
        }
    }

    private synchronized Command next() {
        heard.poll(
                (buffer, offset, length, after) ->
                        decoder.decode(buffer, offset, length).events().forEach(recorded -> log.hear(recorded.event())),
                Integer.MAX_VALUE);
        log.at(Traffic.nowNanos());
        return log.next();
    }

    private void call(Command command) {
        long began = System.nanoTime();
        Step step = Traffic.untilAnswered(client, command);
        long answered = System.nanoTime();
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        byte[] bytes = new byte[new StepEncoder().encode(step, buffer, 0)];
        buffer.getBytes(0, bytes);
        say(Call.of(began, answered, step.correlation(), bytes).line());
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
