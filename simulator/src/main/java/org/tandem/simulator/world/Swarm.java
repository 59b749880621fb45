package org.tandem.simulator.world;

import java.util.List;

/// The options of one run. Each seed has its own: most faults are left out of most runs, because a fault that always
/// happens hides what only happens without it.
///
/// @param nodes 1 or 3
/// @param clockGrainNanos the clocks' tick: coarse ones make events fall on the very same time
/// @param dropPermille of messages between nodes, likewise doubled and very late ones
/// @param crashEveryMillis on average, 0 for never; likewise partitions, elections, snapshots and clock jumps
/// @param powerPermille of the crashes that are losses of power and not only of a process
/// @param skewMillis how far a node's clock is off at most
/// @param failPermille of the disk's writes and forces
/// @param segmentLength of the journal
/// @param parties how many ask at the same time
/// @param commands how many are given in all
/// @param earnestPermille of what they do that is asking for a price and taking it; the rest is this and that
/// @param fundMinor what is on every account at the beginning
/// @param silentPermille of payments whose creditor agent never answers
/// @param punctualPermille of answers that arrive about when the deadline does
/// @param giveUpPermille of askers who, left without an answer, do not ask again
public record Swarm(
        int nodes,
        long clockGrainNanos,
        long delayMinNanos,
        long delayMaxNanos,
        int dropPermille,
        int duplicatePermille,
        int slowPermille,
        long forceMaxNanos,
        int failPermille,
        long crashEveryMillis,
        int powerPermille,
        long partitionEveryMillis,
        long electionEveryMillis,
        long snapshotEveryMillis,
        long skewEveryMillis,
        long skewMillis,
        int segmentLength,
        int parties,
        int commands,
        long thinkMillis,
        int earnestPermille,
        long fundMinor,
        int silentPermille,
        int punctualPermille,
        int giveUpPermille,
        long projectorKillEveryMillis,
        long answerTimeoutMillis) {
    private static final long MILLI = 1_000_000;

    public static Swarm of(Chance chance) {
        boolean lossy = chance.permille(500);
        return new Swarm(
                chance.permille(250) ? 1 : 3,
                chance.permille(600) ? MILLI : 1_000,
                chance.below(2) * MILLI,
                chance.between(1, 12) * MILLI,
                lossy ? chance.below(120) : 0,
                lossy ? chance.below(120) : 0,
                chance.permille(300) ? 30 : 0,
                chance.between(0, 10) * MILLI,
                chance.permille(150) ? 2 : 0,
                often(chance, 300, 4_000),
                chance.pick(List.of(0, 500, 1000)),
                often(chance, 500, 5_000),
                often(chance, 500, 5_000),
                often(chance, 150, 3_000),
                often(chance, 500, 5_000),
                chance.permille(200) ? 3_600_000 : chance.between(1, 3_000),
                (int) chance.between(2, 8) * 8 * 1024,
                1 + chance.below(12),
                (int) chance.between(100, 400),
                chance.between(0, 200),
                chance.pick(List.of(300, 600, 900)),
                chance.permille(250) ? 3_000_000 : 100_000_000_000L,
                chance.pick(List.of(50, 200, 600)),
                chance.pick(List.of(0, 200, 600)),
                chance.pick(List.of(0, 300)),
                often(chance, 200, 3_000),
                chance.between(100, 2_000));
    }

    private static long often(Chance chance, long fromMillis, long toMillis) {
        return chance.permille(500) ? chance.between(fromMillis, toMillis) : 0;
    }
}
