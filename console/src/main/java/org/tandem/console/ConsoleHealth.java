package org.tandem.console;

import java.time.Duration;
import java.util.List;
import org.tandem.web.pages.Tone;

/// What the node knows of itself; asked on every page, so it comes from memory.
///
/// @param lag how far the read model is behind the log
/// @param booksBalanced whether the last check of every currency's books found them balanced
/// @param further what else the node watches: disk, nodes, lists
public record ConsoleHealth(Duration lag, boolean booksBalanced, List<Check> further) {
    /// @param messageKey its name's key in one of the bundles
    /// @param detail a figure, such as `41.2 GB free`
    public record Check(String messageKey, Tone tone, String detail) {}

    public ConsoleHealth {
        further = List.copyOf(further);
    }

    public ConsoleHealth(Duration lag, boolean booksBalanced) {
        this(lag, booksBalanced, List.of());
    }

    /// The rows are so far behind that a person must be told before reading on.
    public boolean catchingUp() {
        return lag.compareTo(Console.LAG_WARNING) >= 0;
    }
}
