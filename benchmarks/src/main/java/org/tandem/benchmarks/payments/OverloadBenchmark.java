package org.tandem.benchmarks.payments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tandem.benchmarks.machine.Hardware;

/// What becomes of a whole one-process system that is asked too much: enquiries of one bank, 1,000 a second, beside the
/// closed loop; then payments at twice the pace that it can keep, and at once after that the usual pace again.
///
/// ```
/// ./dev bench overload [--seconds S] [--warm-up S] [--network FILE] [--seed N]
/// ```
///
/// The last line is for machines: `flood_loss_percent=… overload_settled_per_second=… recovered_after_seconds=…
/// heap_mib=…`.
public final class OverloadBenchmark {
    /// Recovered is who answers as before, but for the noise of a second on a shared machine.
    private static final double AS_BEFORE = 2.0;
    private static final double NOISE_MILLIS = 100;

    private final SystemUnderTest system;
    private final List<Double> losses = new ArrayList<>();
    private double normalP99Millis;
    private String settledPerSecond = "?";
    private int recoveredAfter;
    private long heapMib;

    private OverloadBenchmark(SystemUnderTest system) {
        this.system = system;
    }

    /// @return the exit code: 1 when something was never answered
    /// @throws IllegalArgumentException when the arguments are wrong
    public static int run(List<String> arguments, SystemUnderTest.Starter starter)
            throws IOException, InterruptedException {
        Options options = Options.of(arguments);
        Path folder = Files.createTempDirectory("tandem-bench-overload-");
        try (SystemUnderTest system = starter.start(folder, options.network());
                LoadProcess load = new LoadProcess(OverloadLoad.class, system, arguments)) {
            System.out.println("overload: enquiries without measure, then twice the payments that go through");
            System.out.println("  machine   " + Hardware.description());
            System.out.println("  system    " + system.settings());
            OverloadBenchmark benchmark = new OverloadBenchmark(system);
            load.listen(benchmark::said);
            return benchmark.conclude();
        } finally {
            PaymentsBenchmark.delete(folder);
        }
    }

    private void said(LoadProcess.Word word) {
        switch (word.phase() + " " + word.what()) {
            case "closed end" -> System.out.println("  greatest          " + word.figure("per_second") + " a second");
            case "flood pair" -> floodPair(word);
            case "normal end" -> {
                normalP99Millis = Double.parseDouble(word.figure("intended_to_final_p99"));
                System.out.println(
                        "  half of it        p99 " + normalP99Millis + " ms at " + word.figure("per_second"));
            }
            case "overload end" -> {
                heapMib = Hardware.heapKeptMebibytes();
                settledPerSecond = word.figure("settled_per_second");
                System.out.println("  twice of it       " + word.figure("sent") + " asked, " + settledPerSecond
                        + " settled a second, " + word.figure("outcomes"));
                System.out.println("                    heap kept " + heapMib + " MiB, rows "
                        + (system.journalSequence() - system.projectedSequence()) + " events behind");
            }
            case "recovery " -> recovery(word);
            case "drained " ->
                System.out.println("  in the end        " + word.figure("unanswered") + " of the payments unanswered, "
                        + word.figure("outcomes"));
            default -> System.out.println("  " + word.phase() + " " + word.what());
        }
    }

    private void floodPair(LoadProcess.Word word) {
        double without = Double.parseDouble(word.figure("without"));
        double with = Double.parseDouble(word.figure("with"));
        losses.add(100 * (without - with) / without);
        System.out.println("  1,000 enquiries/s " + word.figure("without") + " a second without, " + word.figure("with")
                + " with; " + word.figure("asked") + " asked, answers " + word.figure("answers"));
    }

    private void recovery(LoadProcess.Word word) {
        double p99 = Double.parseDouble(word.figure("intended_to_final_p99"));
        int second = Integer.parseInt(word.figure("second"));
        System.out.println(
                "  second " + second + " after    " + word.figure("settled") + " settled, p99 " + p99 + " ms");
        if (recoveredAfter == 0 && p99 > 0 && p99 <= Math.max(NOISE_MILLIS, AS_BEFORE * normalP99Millis)) {
            recoveredAfter = second;
        }
    }

    private int conclude() {
        List<Double> sorted = losses.stream().sorted().toList();
        String loss = sorted.isEmpty() ? "?" : String.format(Locale.ROOT, "%.1f", sorted.get(sorted.size() / 2));
        System.out.println("flood_loss_percent=" + loss + " overload_settled_per_second=" + settledPerSecond
                + " recovered_after_seconds=" + (recoveredAfter == 0 ? "never" : String.valueOf(recoveredAfter))
                + " heap_mib=" + heapMib);
        return recoveredAfter == 0 ? 1 : 0;
    }
}
