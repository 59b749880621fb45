package org.tandem.benchmarks.screened;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tandem.benchmarks.machine.Arguments;
import org.tandem.benchmarks.screening.ScreeningBenchmark;

/// What the benchmark was asked for.
///
/// @param lists the folder of the real lists and of the customers' names
/// @param pairs how often both systems are measured, with each kind of customers
/// @param seconds measured each time
/// @param warmUpSeconds not measured, before the first pair
/// @param customers which kinds
/// @param underWayPerBank payments each bank keeps under way
/// @param lingerMicros how long a participant gathers what it sends into one frame
record ScreenedOptions(
        Path lists,
        int pairs,
        int seconds,
        int warmUpSeconds,
        List<Customers> customers,
        int underWayPerBank,
        long lingerMicros,
        Path network,
        long seed) {
    private static final String USAGE = "screened [--lists DIR] [--pairs PAIRS] [--stretch SECONDS] [--warm-up S]"
            + " [--only new-or-again] [--under-way PAYMENTS_PER_BANK] [--linger MICROSECONDS] [--network FILE]"
            + " [--seed N]";

    /// Who pays and is paid.
    enum Customers {
        /// Every party is one that the system has never seen.
        NEW,
        /// The same some thousand again and again.
        AGAIN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ScreenedOptions {
        customers = List.copyOf(customers);
    }

    /// @throws org.tandem.benchmarks.machine.WrongArguments when an option is unknown or its value is none of its
    ///     own
    static ScreenedOptions of(List<String> given) {
        Arguments arguments = Arguments.of(given, USAGE);
        Path sample = Path.of(System.getProperty("tandem.home", ".."), "networks", "byn-rub", "network.yaml");
        return new ScreenedOptions(
                arguments.has("--lists") ? Path.of(arguments.text("--lists", "")) : ScreeningBenchmark.standardLists(),
                arguments.number("--pairs", 8, 1, 1_000),
                arguments.number("--stretch", 2, 1, 3_600),
                arguments.number("--warm-up", 45, 0, 600),
                customers(arguments.oneOf("--only", "both", List.of("both", "new", "again"))),
                arguments.number("--under-way", 200, 1, 10_000),
                arguments.number("--linger", 2_000, 0, 100_000),
                Path.of(arguments.text("--network", sample.toString())),
                arguments.number("--seed", 1, 0, Integer.MAX_VALUE));
    }

    private static List<Customers> customers(String word) {
        return switch (word) {
            case "new" -> List.of(Customers.NEW);
            case "again" -> List.of(Customers.AGAIN);
            default -> List.of(Customers.NEW, Customers.AGAIN);
        };
    }
}
