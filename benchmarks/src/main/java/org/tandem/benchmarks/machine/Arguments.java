package org.tandem.benchmarks.machine;

import java.util.List;

/// What a benchmark was asked for on its command line.
public final class Arguments {
    private Arguments() {}

    /// @param name without the dashes
    /// @param otherwise when it is not given
    /// @throws IllegalArgumentException when its value is missing
    public static String option(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf("--" + name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException("--" + name + " needs a value");
        }
        return arguments.get(at + 1);
    }
}
