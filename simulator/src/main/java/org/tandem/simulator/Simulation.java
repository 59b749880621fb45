package org.tandem.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.cluster.ledger.Ledger;
import org.tandem.simulator.check.History;
import org.tandem.simulator.check.LawBroken;
import org.tandem.simulator.check.Promises;
import org.tandem.simulator.node.Entry;
import org.tandem.simulator.node.Replica;
import org.tandem.simulator.node.Replicas;
import org.tandem.simulator.party.Crowd;
import org.tandem.simulator.world.Trail;
import org.tandem.simulator.world.World;

/// One run from one seed: a time of trouble, then healing, after which everybody must have an answer, every payment an
/// end, and every node the same story.
public final class Simulation {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long TROUBLE_NANOS = 120 * SECOND_NANOS;
    private static final long RECOVERY_NANOS = 120 * SECOND_NANOS;
    /// Clocks may be an hour ahead, and the log's time never goes back.
    private static final long ENDING_NANOS = 3 * 3_600 * SECOND_NANOS;

    private final World world;
    private final History history = new History();
    private final Promises promises = new Promises(history);
    private final Replicas replicas;
    private final Crowd crowd;

    /// What a run came to.
    ///
    /// @param events how many of each kind
    /// @param fingerprint equal for equal runs
    public record Report(
            long steps,
            long entries,
            long commands,
            long answered,
            long unanswered,
            Map<String, Long> events,
            long fingerprint) {}

    public Simulation(long seed) {
        world = World.of(seed);
        replicas = new Replicas(world, history);
        crowd = new Crowd(world, replicas.all(), history, promises);
    }

    /// @throws LawBroken when something that must hold did not
    public Report run() {
        replicas.start();
        crowd.start();
        until(crowd::isDone, TROUBLE_NANOS);
        world.trail().note("all is healed");
        replicas.heal();
        crowd.heal();
        boolean recovered = until(this::isRecovered, RECOVERY_NANOS);
        LawBroken.unless(
                recovered,
                "after all is healed everybody gets an answer",
                () -> promises.open() + " still ask, nodes level: " + replicas.areLevel());
        // Both at once: what was still on its way may begin another payment.
        until(() -> areEnded() && isRecovered(), ENDING_NANOS);
        end();
        return new Report(
                world.schedule().steps(),
                history.size(),
                history.commands(),
                promises.answeredCount(),
                promises.unansweredCount(),
                history.events(),
                world.trail().fingerprint() * 31 + history.lastStateHash());
    }

    /// How far it came, for whoever looks at a failure.
    public long steps() {
        return world.schedule().steps();
    }

    public Trail trail() {
        return world.trail();
    }

    public String options() {
        return world.swarm().toString();
    }

    private boolean until(BooleanSupplier condition, long mostNanos) {
        long end = world.schedule().nowNanos() + mostNanos;
        while (!condition.getAsBoolean()) {
            if (world.schedule().nowNanos() > end) {
                return false;
            }
            world.schedule().runNext();
        }
        return true;
    }

    private boolean isRecovered() {
        return promises.open() == 0
                && replicas.areLevel()
                && replicas.all().getFirst().applied() == history.size()
                && crowd.rows().payments().equals(history.payments());
    }

    private boolean areEnded() {
        return history.payments().values().stream().allMatch(state -> state.isFinal());
    }

    private void end() {
        history.allEnded();
        LawBroken.unless(
                crowd.rows().payments().equals(history.payments()),
                "the read model's payments are the log's",
                () -> "rows and log differ");
        List<byte[]> steps = history.allSteps();
        replicas.all().forEach(node -> compareJournal(node, steps));
        replay(steps);
    }

    private static void compareJournal(Replica node, List<byte[]> expected) {
        List<byte[]> found = new ArrayList<>();
        try (JournalReader reader = node.journal().open(0)) {
            reader.poll(
                    (buffer, offset, length, after) -> {
                        byte[] step = new byte[length];
                        buffer.getBytes(offset, step);
                        found.add(step);
                    },
                    Integer.MAX_VALUE);
        }
        compare("node " + node.id() + "'s journal", found, expected);
    }

    /// From nothing, in one go.
    private void replay(List<byte[]> expected) {
        List<byte[]> found = new ArrayList<>();
        Ledger ledger = Ledger.empty(new Ledger.Journaled() {
            @Override
            public long append(byte[] step, int length) {
                found.add(Arrays.copyOf(step, length));
                return found.size();
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }
        });
        for (long index = 1; index <= history.size(); index++) {
            apply(history.entry(index), ledger);
            LawBroken.unless(
                    index != history.lastHashed() || ledger.engine().stateHash() == history.lastStateHash(),
                    "the same log gives the same state and the same bytes",
                    () -> "a replay of the log comes to another state");
        }
        compare("a replay of the log", found, expected);
    }

    private static void apply(Entry entry, Ledger ledger) {
        switch (entry.kind()) {
            case BATCH -> ledger.onBatch(entry.timeNanos(), new UnsafeBuffer(entry.bytes()), 0, entry.bytes().length);
            case WAKE_UP -> ledger.onWakeUp(entry.timeNanos());
            case SNAPSHOT, NEW_TERM -> {}
        }
    }

    private static void compare(String whose, List<byte[]> found, List<byte[]> expected) {
        LawBroken.unless(
                found.size() == expected.size(),
                "every journal has every step",
                () -> whose + " has " + found.size() + " steps of " + expected.size());
        for (int i = 0; i < found.size(); i++) {
            int step = i;
            LawBroken.unless(
                    Arrays.equals(found.get(i), expected.get(i)),
                    "the same log gives the same state and the same bytes",
                    () -> whose + " differs in step " + (step + 1));
        }
    }
}
