package org.tandem.benchmarks.payments;

import java.nio.file.Path;
import java.util.List;

/// What the benchmark was asked for.
///
/// @param seconds measured in each phase
/// @param warmUpSeconds not measured, before the first phase
/// @param perSecond the pace of the open-loop phase; 0 for half of what the closed loop reached
/// @param underWayPerBank payments each bank keeps under way in the closed loop
/// @param floodPairs how often a flood of enquiries is measured, with and without, in each kind of load
/// @param lingerMicros how long a participant gathers what it sends into one frame
record Options(
        int seconds,
        int warmUpSeconds,
        int perSecond,
        int underWayPerBank,
        int floodPairs,
        long lingerMicros,
        Path network,
        long seed) {
    static final String USAGE = "usage: payments [--seconds S] [--warm-up S] [--rate PAYMENTS_PER_SECOND]"
            + " [--under-way PAYMENTS_PER_BANK] [--pairs PAIRS]"
            + " [--linger MICROSECONDS] [--network FILE] [--seed N]";

    /// @throws IllegalArgumentException when an option is unknown or its value is no number in range
    static Options of(List<String> arguments) {
        int seconds = 20;
        int warmUp = 20;
        int rate = 0;
        int underWay = 200;
        int pairs = 4;
        int linger = 2_000;
        Path network = Path.of(System.getProperty("tandem.home", ".."), "networks", "byn-rub", "network.yaml");
        long seed = 1;
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value; " + USAGE);
            }
            String value = arguments.get(i + 1);
            switch (name) {
                case "--seconds" -> seconds = number(name, value, 1, 3_600);
                case "--warm-up" -> warmUp = number(name, value, 0, 600);
                case "--rate" -> rate = number(name, value, 1, 1_000_000);
                case "--under-way" -> underWay = number(name, value, 1, 10_000);
                case "--pairs" -> pairs = number(name, value, 0, 1_000);
                case "--linger" -> linger = number(name, value, 0, 100_000);
                case "--network" -> network = Path.of(value);
                case "--seed" -> seed = number(name, value, 0, Integer.MAX_VALUE);
                default -> throw new IllegalArgumentException("no option " + name + "; " + USAGE);
            }
        }
        return new Options(seconds, warmUp, rate, underWay, pairs, linger, network, seed);
    }

    private static int number(String name, String value, int least, int greatest) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number, not '" + value + "'; " + USAGE, e);
        }
        throw new IllegalArgumentException(name + " is " + least + " to " + greatest + ", not " + value);
    }
}
