package org.tandem.simulator.node;

import java.util.ArrayList;
import java.util.List;
import org.tandem.simulator.world.Chance;
import org.tandem.simulator.world.World;

/// All nodes, who leads them, and what befalls them.
public final class Replicas {
    private static final long MILLI = 1_000_000;
    private static final long HEARTBEAT_MILLIS = 40;
    private static final long QUIET_HEARTBEAT_MILLIS = 500;

    private final World world;
    private final Chance chance;
    private final List<Replica> all = new ArrayList<>();
    private boolean healed;

    public Replicas(World world, Witness witness) {
        this.world = world;
        this.chance = world.chance().fork("faults");
        for (int id = 0; id < world.swarm().nodes(); id++) {
            all.add(new Replica(id, world, all, witness));
        }
    }

    public List<Replica> all() {
        return all;
    }

    /// Starts the nodes, and the faults with them.
    public void start() {
        all.forEach(Replica::start);
        all.forEach(it -> it.disk().failing(world.swarm().failPermille()));
        beat();
        world.nowAndThen(world.swarm().crashEveryMillis(), fault(this::crash));
        world.nowAndThen(world.swarm().partitionEveryMillis(), fault(this::partition));
        world.nowAndThen(world.swarm().electionEveryMillis(), fault(this::elect));
        world.nowAndThen(world.swarm().skewEveryMillis(), fault(this::skew));
        world.nowAndThen(world.swarm().snapshotEveryMillis(), fault(this::snapshot));
    }

    /// No fault from here on; who is down comes back.
    public void heal() {
        healed = true;
        world.wires().heal();
        for (Replica it : all) {
            it.disk().failing(0);
            it.skew(0);
            if (!it.isUp()) {
                it.start();
            }
        }
    }

    /// Whether every node has applied the same.
    public boolean areLevel() {
        return all.stream()
                .allMatch(it -> it.isUp() && it.applied() == all.getFirst().applied());
    }

    private Runnable fault(Runnable action) {
        return () -> {
            if (!healed) {
                action.run();
            }
        };
    }

    private void beat() {
        for (Replica it : all) {
            it.heartbeat();
        }
        for (Replica it : all) {
            // Who fell over its own disk comes back like anybody else.
            if (!it.isUp() && chance.permille(healed ? 1000 : 40)) {
                it.start();
            }
        }
        if (!isLed() && chance.permille(300)) {
            elect();
        }
        world.schedule().in((healed ? QUIET_HEARTBEAT_MILLIS : HEARTBEAT_MILLIS) * MILLI, this::beat);
    }

    private boolean isLed() {
        long newest = all.stream()
                .filter(Replica::isUp)
                .mapToLong(Replica::term)
                .max()
                .orElse(0);
        return all.stream()
                .anyMatch(it ->
                        it.isLeading() && it.term() == newest && reachedBy(it).size() * 2 > all.size());
    }

    private List<Replica> reachedBy(Replica one) {
        return all.stream()
                .filter(it -> it.isUp() && world.wires().reaches(one.id(), it.id()))
                .toList();
    }

    private void elect() {
        Replica candidate = chance.pick(all);
        if (!candidate.isUp()) {
            return;
        }
        List<Replica> voters =
                reachedBy(candidate).stream().filter(candidate::isUpToDateFor).toList();
        if (voters.size() * 2 > all.size()) {
            long term = 1 + voters.stream().mapToLong(Replica::term).max().orElse(0);
            voters.forEach(it -> it.follow(term));
            candidate.lead(term);
        }
    }

    private void crash() {
        Replica victim = chance.pick(all);
        boolean everybody = chance.permille(100);
        boolean power = chance.permille(world.swarm().powerPermille());
        for (Replica it : everybody ? all : List.of(victim)) {
            if (it.isUp()) {
                it.crash(power);
            }
        }
    }

    private void partition() {
        if (chance.permille(500)) {
            world.wires().join();
            world.trail().note("the network is whole");
        } else {
            Replica victim = chance.pick(all);
            world.wires().cutOff(victim.id());
            world.trail().note("node " + victim.id() + " is cut off");
        }
    }

    private void skew() {
        long most = world.swarm().skewMillis();
        Replica victim = chance.pick(all);
        long millis = chance.between(-most, most);
        victim.skew(millis * MILLI);
        world.trail().note("node " + victim.id() + "'s clock is off by " + millis + " ms");
    }

    private void snapshot() {
        all.stream().filter(Replica::isLeading).forEach(Replica::askForSnapshot);
    }
}
