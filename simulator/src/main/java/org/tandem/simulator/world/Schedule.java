package org.tandem.simulator.world;

import java.util.Comparator;
import java.util.PriorityQueue;

/// What will happen and when, in virtual nanoseconds; at equal times in the order it was asked for.
public final class Schedule {
    private static final Comparator<Due> ORDER =
            Comparator.comparingLong(Due::timeNanos).thenComparingLong(Due::order);

    private final PriorityQueue<Due> due = new PriorityQueue<>(ORDER);
    private long nowNanos;
    private long order;
    private long steps;

    private record Due(long timeNanos, long order, Runnable action) {}

    public Schedule(long startNanos) {
        nowNanos = startNanos;
    }

    public long nowNanos() {
        return nowNanos;
    }

    /// How many actions were run.
    public long steps() {
        return steps;
    }

    public void in(long delayNanos, Runnable action) {
        due.add(new Due(nowNanos + Math.max(0, delayNanos), ++order, action));
    }

    /// Again and again, for the life of the world.
    public void every(long periodNanos, Runnable action) {
        in(periodNanos, () -> {
            action.run();
            every(periodNanos, action);
        });
    }

    /// Runs the next action; time jumps to it.
    public void runNext() {
        Due next = due.remove();
        nowNanos = next.timeNanos();
        steps++;
        next.action().run();
    }
}
