package org.tandem.simulator.world;

import java.util.Arrays;

/// The network between nodes: messages are late, lost, doubled and overtaken, and whole directions are cut.
public final class Wires {
    private final Schedule schedule;
    private final Chance chance;
    private final Swarm swarm;
    private final boolean[][] cut;
    private boolean healed;

    public Wires(Schedule schedule, Chance chance, Swarm swarm) {
        this.schedule = schedule;
        this.chance = chance;
        this.swarm = swarm;
        this.cut = new boolean[swarm.nodes()][swarm.nodes()];
    }

    /// What a node tells itself arrives at once.
    public void send(int from, int to, Runnable arrival) {
        if (from == to) {
            arrival.run();
            return;
        }
        if (cut[from][to] || (!healed && chance.permille(swarm.dropPermille()))) {
            return;
        }
        schedule.in(delay(), arrival);
        if (!healed && chance.permille(swarm.duplicatePermille())) {
            schedule.in(delay(), arrival);
        }
    }

    public boolean reaches(int one, int other) {
        return !cut[one][other] && !cut[other][one];
    }

    /// Cuts a node off, in one direction or in both.
    public void cutOff(int node) {
        boolean in = chance.permille(700);
        boolean out = !in || chance.permille(700);
        for (int other = 0; other < cut.length; other++) {
            if (other != node) {
                cut[node][other] |= out;
                cut[other][node] |= in;
            }
        }
    }

    public void join() {
        for (boolean[] row : cut) {
            Arrays.fill(row, false);
        }
    }

    /// No faults from here on.
    public void heal() {
        join();
        healed = true;
    }

    private long delay() {
        long usual = chance.between(swarm.delayMinNanos(), swarm.delayMaxNanos());
        return !healed && chance.permille(swarm.slowPermille()) ? usual * 20 : usual;
    }
}
