package org.tandem.benchmarks.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tandem.benchmarks.machine.Hardware;

/// What a flood of enquiries costs, from many short stretches with and without it in turns. Two neighbours are a pair
/// and only they are compared, so that a machine that becomes slower or faster meanwhile does it to both.
///
/// At saturation the loss of settled payments also holds what the asking bank itself spends, which on one machine has
/// the same processors, and every pause of the disk and the collectors, which single stretches have or have not. What a
/// settled payment costs all processors together says it with less noise. At a fixed pace nothing is lost while there
/// is room; there it is the system's processor time that tells the cost.
final class Flood {
    /// @param cpuMillisPerSecond of the system's processors, its database's included
    /// @param loadMillisPerSecond of the load's
    private record Stretch(
            boolean flooded,
            double settledPerSecond,
            double cpuMillisPerSecond,
            double loadMillisPerSecond,
            double p99Millis) {
        double microsPerPayment() {
            return 1_000 * (cpuMillisPerSecond + loadMillisPerSecond) / settledPerSecond;
        }
    }

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
                Double.parseDouble(word.figure("load_cpu_ms")) / seconds,
                Double.parseDouble(word.figure("intended_to_final_p99")));
        stretches.add(stretch);
        System.out.printf(
                Locale.ROOT,
                "  %-9s %-8s %7.0f settled/s, p99 %6.1f ms, processor ms/s %4.0f, load %3.0f; asked %s, answers %s%n",
                kind,
                stretch.flooded() ? "flooded" : "quiet",
                stretch.settledPerSecond(),
                stretch.p99Millis(),
                stretch.cpuMillisPerSecond(),
                stretch.loadMillisPerSecond(),
                word.figure("asked"),
                word.figure("answers"));
    }

    boolean is(LoadProcess.Word word) {
        return word.figure("kind").equals(kind);
    }

    /// Of each pair, how much less settles under the flood.
    Paired lossPercent() {
        return paired(it -> -it.settledPerSecond(), Stretch::settledPerSecond);
    }

    /// Of each pair, how much more processor time a settled payment costs, the load's included.
    Paired costPercent() {
        return paired(Stretch::microsPerPayment, Stretch::microsPerPayment);
    }

    /// Of each pair, how much more the system's processors do, of what they do without.
    Paired processorPercent() {
        return paired(Stretch::cpuMillisPerSecond, Stretch::cpuMillisPerSecond);
    }

    /// Of which there are this many: milliseconds of processor time a second more.
    Paired processorMillis() {
        return paired(Stretch::cpuMillisPerSecond, _ -> 100);
    }

    /// What the same comparison says where there is nothing to find: quiet stretches of neighbouring pairs.
    Paired noisePercent() {
        List<Stretch> quiet = stretches.stream().filter(it -> !it.flooded()).toList();
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i + 1 < quiet.size(); i += 2) {
            double first = quiet.get(i).settledPerSecond();
            differences.add(100 * (first - quiet.get(i + 1).settledPerSecond()) / first);
        }
        return Paired.of(differences);
    }

    /// The flooded one's figure less the quiet one's, in hundredths of what the quiet one has of `whole`.
    private Paired paired(ToDoubleFunction<Stretch> figure, ToDoubleFunction<Stretch> whole) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i + 1 < stretches.size(); i += 2) {
            Stretch first = stretches.get(i);
            Stretch second = stretches.get(i + 1);
            Stretch flooded = first.flooded() ? first : second;
            Stretch quiet = first.flooded() ? second : first;
            differences.add(
                    100 * (figure.applyAsDouble(flooded) - figure.applyAsDouble(quiet)) / whole.applyAsDouble(quiet));
        }
        return Paired.of(differences);
    }

    private long cpuNanos() {
        return Hardware.cpuNanos() + system.databaseCpuNanos();
    }
}
