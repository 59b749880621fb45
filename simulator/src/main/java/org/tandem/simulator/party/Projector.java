package org.tandem.simulator.party;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.event.Step;
import org.tandem.simulator.node.Replica;
import org.tandem.simulator.world.Chance;
import org.tandem.simulator.world.World;

/// Follows one node's journal into [Rows], in transactions. It can be killed anywhere: then it goes on from the place
/// the rows say, on any node, and whether the last transaction was committed is for the rows to know.
public final class Projector {
    private static final long MILLI = 1_000_000;

    private final World world;
    private final Chance chance;
    private final List<Replica> all;
    private final Consumer<Step> feed;
    private final Consumer<Rows> judge;
    private final StepDecoder decoder = new StepDecoder();
    private Rows committed = new Rows();
    private @Nullable Replica node;
    private @Nullable JournalReader reader;
    private int nodeLife;
    private int life;
    private boolean healed;

    private record Read(Step step, long positionAfter) {}

    /// @param feed is given every committed step, at least once
    /// @param judge is shown the rows after every commit
    Projector(World world, List<Replica> all, Consumer<Step> feed, Consumer<Rows> judge) {
        this.world = world;
        this.all = all;
        this.feed = feed;
        this.judge = judge;
        this.chance = world.chance().fork("projector");
    }

    void start() {
        workLater();
        world.nowAndThen(world.swarm().projectorKillEveryMillis(), () -> {
            if (!healed) {
                world.trail().note("the projector is killed");
                life++;
                forget();
                workLater();
            }
        });
    }

    void heal() {
        healed = true;
    }

    public Rows rows() {
        return committed;
    }

    private void forget() {
        node = null;
        reader = null;
    }

    private void workLater() {
        int born = life;
        world.schedule().in(chance.between(1, healed ? 200 : 40) * MILLI, () -> {
            if (born == life) {
                work();
            }
        });
    }

    private void work() {
        List<Read> batch = new ArrayList<>();
        JournalReader from = source();
        if (from != null) {
            from.poll(
                    (buffer, offset, length, after) ->
                            batch.add(new Read(decoder.decode(buffer, offset, length), after)),
                    (int) chance.between(1, 60));
        }
        if (batch.isEmpty()) {
            workLater();
            return;
        }
        Rows before = committed;
        Rows changed = before.copy();
        batch.forEach(it -> changed.apply(it.step(), it.positionAfter()));
        int born = life;
        world.schedule().in(chance.between(0, 10) * MILLI, () -> {
            // A commit may have reached the database though nobody lived to hear of it; not after another's.
            if (committed == before && (born == life || chance.permille(500))) {
                committed = changed;
                judge.accept(committed);
                batch.forEach(it -> feed.accept(it.step()));
            } else if (born == life) {
                // The rows are not where they were: read their place again.
                forget();
            }
            if (born == life) {
                workLater();
            }
        });
    }

    private @Nullable JournalReader source() {
        if (node == null || !node.isUp() || node.life() != nodeLife) {
            forget();
            Replica other = chance.pick(all);
            if (other.isUp()) {
                node = other;
                nodeLife = other.life();
                reader = other.journal().open(committed.journalPosition());
            }
        }
        return reader;
    }
}
