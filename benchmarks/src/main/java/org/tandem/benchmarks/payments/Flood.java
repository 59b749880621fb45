package org.tandem.benchmarks.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tandem.benchmarks.machine.Hardware;

/// What a flood of enquiries costs, from stretches with and without it in turns.
///
/// At saturation the loss of settled payments also holds what the asking bank itself spends, which on one machine has
/// the same processors. At a fixed pace nothing is lost while there is room; there it is the system's processor time
/// that tells the cost.
final class Flood {
    /// @param cpuMillisPerSecond of the system's processors, its database's included
    private record Stretch(boolean flooded, double settledPerSecond, double cpuMillisPerSecond, double p99Millis) {}

    private final SystemUnderTest system;
    private final String kind;
    private final List<Stretch> stretches = new ArrayList<>();
    private long begunNanos;
    private long begunCpuNanos;

    Flood(SystemUnderTest system, String kind) {
        this.system = system;
        this.kind = kind;
    }

    void begin() {
        begunNanos = System.nanoTime();
        begunCpuNanos = cpuNanos();
    }

    void end(LoadProcess.Word word) {
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        Stretch stretch = new Stretch(
                Boolean.parseBoolean(word.figure("flooded")),
                Long.parseLong(word.figure("settled")) / seconds,
                (cpuNanos() - begunCpuNanos) / 1e6 / seconds,
                Double.parseDouble(word.figure("intended_to_final_p99")));
        stretches.add(stretch);
        System.out.printf(
                Locale.ROOT,
                "  %-9s %-8s %7.0f settled/s, p99 %6.1f ms, %5.0f ms/s of processor; asked %s, answers %s%n",
                kind,
                stretch.flooded() ? "flooded" : "quiet",
                stretch.settledPerSecond(),
                stretch.p99Millis(),
                stretch.cpuMillisPerSecond(),
                word.figure("asked"),
                word.figure("answers"));
    }

    boolean is(LoadProcess.Word word) {
        return word.figure("kind").equals(kind);
    }

    /// By the medians.
    double lossPercent() {
        double quiet = median(false, Stretch::settledPerSecond);
        return 100 * (quiet - median(true, Stretch::settledPerSecond)) / quiet;
    }

    /// How much more the system's processors did, of what they do without.
    double processorPercent() {
        double quiet = median(false, Stretch::cpuMillisPerSecond);
        return 100 * (median(true, Stretch::cpuMillisPerSecond) - quiet) / quiet;
    }

    /// Of which there are this many: milliseconds of processor time a second more.
    double processorMillis() {
        return median(true, Stretch::cpuMillisPerSecond) - median(false, Stretch::cpuMillisPerSecond);
    }

    private double median(boolean flooded, ToDoubleFunction<Stretch> figure) {
        double[] sorted = stretches.stream()
                .filter(it -> it.flooded() == flooded)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private long cpuNanos() {
        return Hardware.cpuNanos() + system.databaseCpuNanos();
    }
}
