package org.tandem.benchmarks.payments;

import java.nio.file.Path;
import java.util.List;
import org.tandem.benchmarks.machine.Arguments;

/// What the benchmark was asked for.
///
/// @param seconds measured in each phase
/// @param warmUpSeconds not measured, before the first phase
/// @param perSecond the pace of the open-loop phase; 0 for half of what the closed loop reached. For an overload: what
///     counts as the greatest pace; 0 for what the closed loop reached
/// @param underWayPerBank payments each bank keeps under way in the closed loop
/// @param floodPairs how often a flood of enquiries is measured, with and without, in each kind of load
/// @param floodSeconds how long each time
/// @param lingerMicros how long a participant gathers what it sends into one frame
record Options(
        int seconds,
        int warmUpSeconds,
        int perSecond,
        int underWayPerBank,
        int floodPairs,
        int floodSeconds,
        long lingerMicros,
        Path network,
        long seed) {
    private static final String USAGE = "payments or overload [--seconds S] [--warm-up S]"
            + " [--rate PAYMENTS_PER_SECOND] [--under-way PAYMENTS_PER_BANK] [--pairs PAIRS]"
            + " [--stretch SECONDS] [--linger MICROSECONDS] [--network FILE] [--seed N]";

    /// @throws org.tandem.benchmarks.machine.WrongArguments when an option is unknown or its value is no number in
    ///     range
    static Options of(List<String> given) {
        Arguments arguments = Arguments.of(given, USAGE);
        Path sample = Path.of(System.getProperty("tandem.home", ".."), "networks", "byn-rub", "network.yaml");
        return new Options(
                arguments.number("--seconds", 20, 1, 3_600),
                arguments.number("--warm-up", 40, 0, 600),
                arguments.number("--rate", 0, 1, 1_000_000),
                arguments.number("--under-way", 200, 1, 10_000),
                arguments.number("--pairs", 20, 0, 1_000),
                arguments.number("--stretch", 3, 1, 3_600),
                arguments.number("--linger", 2_000, 0, 100_000),
                Path.of(arguments.text("--network", sample.toString())),
                arguments.number("--seed", 1, 0, Integer.MAX_VALUE));
    }
}
