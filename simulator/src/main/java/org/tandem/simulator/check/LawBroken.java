package org.tandem.simulator.check;

import java.util.function.Supplier;

/// What must always hold did not.
public final class LawBroken extends RuntimeException {
    private final String law;

    public LawBroken(String law, String found) {
        super(law + ": " + found);
        this.law = law;
    }

    public String law() {
        return law;
    }

    /// @param found is asked for only when the law does not hold: most of what a simulation does is ask
    public static void unless(boolean holds, String law, Supplier<String> found) {
        if (!holds) {
            throw new LawBroken(law, found.get());
        }
    }
}
