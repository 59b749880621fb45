package org.tandem.simulator.party;

import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.CommandEncoder;
import org.tandem.codec.StepDecoder;
import org.tandem.codec.StepView;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.simulator.node.Replica;
import org.tandem.simulator.world.Chance;
import org.tandem.simulator.world.World;

/// A gateway on a node, with the rules of `ClusterClient`: waiting commands travel in one batch; answers are found by
/// correlation in the node's own journal; after a lost session all that is unanswered goes again, in order; after a
/// while without an answer nobody knows. It dies with its node.
public final class Gateway {
    private static final long WORK_NANOS = 3_000_000;
    private static final int STEPS_PER_POLL = 64;
    private static final int CLIENT_SHIFT = 40;
    private static final int GARBAGE_PERMILLE = 4;

    private final World world;
    private final Chance chance;
    private final Replica node;
    private final List<Replica> all;
    private final ArrayDeque<Waiting> given = new ArrayDeque<>();
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private final CommandEncoder encoder = new CommandEncoder();
    private final StepView view = new StepView();
    private final StepDecoder decoder = new StepDecoder();
    private final ExpandableArrayBuffer batch = new ExpandableArrayBuffer(64 * 1024);
    private @Nullable JournalReader reader;
    private int batchLength;
    private int life;
    private long clientId;
    private long counter;
    private int session;
    private boolean working;

    /// What becomes of a command.
    public interface Reply {
        /// It is about to go, under this correlation.
        void sent(long correlation);

        void answered(long correlation, Step step);

        void unknown();
    }

    private record Waiting(Command command, Reply reply, long correlation, long sinceNanos) {}

    Gateway(World world, Replica node, List<Replica> all) {
        this.world = world;
        this.node = node;
        this.all = all;
        this.chance = world.chance().fork("gateway " + node.id());
    }

    void submit(Command command, Reply reply) {
        if (!node.isUp()) {
            reply.unknown();
            return;
        }
        if (life != node.life()) {
            beBorn();
        }
        long correlation = clientId << CLIENT_SHIFT | ++counter;
        reply.sent(correlation);
        given.add(new Waiting(command, reply, correlation, world.schedule().nowNanos()));
        workSoon();
    }

    private void beBorn() {
        List<Waiting> lost = new ArrayList<>(waiting.values());
        lost.addAll(given);
        waiting.clear();
        given.clear();
        life = node.life();
        clientId = 1 + chance.below(1L << 23);
        session = -1;
        reader = node.isUp() ? node.journal().open(node.journal().endPosition()) : null;
        lost.forEach(it -> it.reply().unknown());
    }

    private void workSoon() {
        if (!working) {
            working = true;
            world.schedule().in(WORK_NANOS, () -> {
                working = false;
                work();
                if (!waiting.isEmpty() || !given.isEmpty()) {
                    workSoon();
                }
            });
        }
    }

    private void work() {
        if (life != node.life()) {
            beBorn();
            return;
        }
        if (reader != null) {
            reader.poll(this::onStep, STEPS_PER_POLL);
        }
        int leader = node.leader();
        boolean connected = all.get(leader).isLeading() && world.wires().reaches(node.id(), leader);
        if (!connected) {
            session = -1;
        } else if (session != leader) {
            session = leader;
            waiting.values().forEach(this::encode);
        }
        if (connected) {
            for (Waiting next = given.poll(); next != null; next = given.poll()) {
                waiting.put(next.correlation(), next);
                encode(next);
            }
            send(leader);
        }
        giveUp();
    }

    private void encode(Waiting it) {
        int length = encoder.encode(it.correlation(), it.command(), batch, batchLength + Integer.BYTES);
        batch.putInt(batchLength, length, ByteOrder.LITTLE_ENDIAN);
        batchLength += Integer.BYTES + length;
    }

    private void send(int leader) {
        if (chance.permille(GARBAGE_PERMILLE)) {
            encodeGarbage();
        }
        if (batchLength > 0) {
            byte[] bytes = new byte[batchLength];
            batch.getBytes(0, bytes);
            batchLength = 0;
            world.wires().send(node.id(), leader, () -> all.get(leader).onBatch(bytes));
        }
    }

    /// Not every program that reaches the log is right.
    private void encodeGarbage() {
        int length = chance.below(40);
        batch.putInt(batchLength, chance.permille(100) ? -length : length, ByteOrder.LITTLE_ENDIAN);
        batchLength += Integer.BYTES;
        for (int i = 0; i < length; i++) {
            batch.putByte(batchLength++, (byte) chance.below(256));
        }
    }

    private void onStep(DirectBuffer buffer, int offset, int length, long positionAfter) {
        long correlation = view.wrap(buffer, offset, length).correlation();
        Waiting it = waiting.remove(correlation);
        if (it != null) {
            it.reply().answered(correlation, decoder.decode(buffer, offset, length));
        }
    }

    private void giveUp() {
        long before = world.schedule().nowNanos() - world.swarm().answerTimeoutMillis() * 1_000_000;
        for (Waiting it : List.copyOf(waiting.values())) {
            if (it.sinceNanos() < before && waiting.remove(it.correlation()) != null) {
                it.reply().unknown();
            }
        }
        while (!given.isEmpty() && given.peekFirst().sinceNanos() < before) {
            given.removeFirst().reply().unknown();
        }
    }
}
