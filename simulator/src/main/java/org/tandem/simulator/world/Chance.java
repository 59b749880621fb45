package org.tandem.simulator.world;

import java.util.List;

/// Numbers from a seed, by SplitMix64: written out here, so that a seed means the same on every JDK.
public final class Chance {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    public Chance(long seed) {
        state = seed;
    }

    /// A stream of its own, so that what one part of the world draws moves no other part.
    public Chance fork(String name) {
        long mixed = state;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed + GOLDEN * name.charAt(i));
        }
        return new Chance(mixed);
    }

    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /// 0 to `bound` - 1.
    public long below(long bound) {
        return Long.remainderUnsigned(nextLong(), bound);
    }

    public int below(int bound) {
        return (int) below((long) bound);
    }

    /// `from` to `to`, both included.
    public long between(long from, long to) {
        return from + below(to - from + 1);
    }

    /// True so many times in a thousand.
    public boolean permille(int times) {
        return below(1000) < times;
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
