package org.tandem.simulator.world;

/// What everything in one run shares.
public record World(Schedule schedule, Chance chance, Swarm swarm, Wires wires, Trail trail) {
    /// Virtual time begins here: epoch nanoseconds, some day in 2027.
    private static final long START_NANOS = 1_800_000_000_000_000_000L;

    public static World of(long seed) {
        Chance chance = new Chance(seed);
        Swarm swarm = Swarm.of(chance.fork("swarm"));
        Schedule schedule = new Schedule(START_NANOS);
        return new World(
                schedule, chance, swarm, new Wires(schedule, chance.fork("wires"), swarm), new Trail(schedule));
    }

    /// Now and then, on average at this pace; never when it is 0.
    public void nowAndThen(long everyMillis, Runnable action) {
        if (everyMillis > 0) {
            schedule.in(chance.between(0, 2 * everyMillis) * 1_000_000, () -> {
                action.run();
                nowAndThen(everyMillis, action);
            });
        }
    }
}
