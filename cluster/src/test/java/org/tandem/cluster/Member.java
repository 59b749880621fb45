package org.tandem.cluster;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;

/// A process of its own: one of three members, with a client that pays until it is told to stop. It says what was
/// acknowledged, a line each, on its standard output.
///
/// Told `hold`, it pays no more and says where its journal ends: `held N`. Told `reach N`, it waits until its journal
/// is there. Told `end`, it stops and says `state HASH`.
public final class Member {
    private static final int WINDOW = 8;
    /// No payment expires while a leader is missing.
    private static final long PATIENCE_MILLIS = 60_000;

    private final ClusterNode node;
    private final ClusterClient client;
    private final long first;
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicBoolean held = new AtomicBoolean();

    private Member(ClusterNode node, ClusterClient client, long first) {
        this.node = node;
        this.client = client;
        this.first = first;
    }

    public static void main(String[] arguments) throws Exception {
        ClusterNode node = ClusterNode.open(MemberProcess.config(arguments), new Listener());
        ClusterClient client = node.connect();
        new Member(node, client, Long.parseLong(arguments[3])).run();
        client.close();
        node.close();
        say("state " + node.stateHash());
    }

    private void run() throws Exception {
        // Members that open at the same time do the same: what is done already changes nothing.
        for (Command command : Traffic.opening(Traffic.nowNanos(), PATIENCE_MILLIS)) {
            Traffic.untilAnswered(client, command);
        }
        Thread payer = Thread.ofPlatform().start(this::pay);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.equals("lead?")) {
                say("lead " + node.isLeading());
            } else if (line.equals("hold")) {
                held.set(true);
                payer.join();
                say("held " + node.journal().endPosition());
            } else if (line.startsWith("reach ")) {
                long position = Long.parseLong(line.substring("reach ".length()));
                Pay.await(() -> node.journal().endPosition() >= position);
                say("reached " + node.journal().endPosition());
            } else if (line.equals("end")) {
                return;
            }
        }
    }

    /// Gives every command again until it is answered, as a gateway does.
    private void pay() {
        AtomicLong next = new AtomicLong(first);
        while (!held.get()) {
            window.acquireUninterruptibly();
            Thread.ofVirtual().start(() -> {
                long number = next.getAndIncrement();
                Traffic.untilAnswered(client, Traffic.payment(number, Traffic.nowNanos()));
                say("reserved " + number);
                Step last = Traffic.untilAnswered(client, Traffic.acceptance(number));
                say((Traffic.isSettled(last) ? "settled " : "lost ") + number);
                window.release();
            });
        }
        window.acquireUninterruptibly(WINDOW);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
