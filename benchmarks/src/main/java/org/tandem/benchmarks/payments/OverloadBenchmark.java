package org.tandem.benchmarks.payments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tandem.benchmarks.machine.Hardware;

/// What becomes of a whole one-process system that is asked too much: 1,000 enquiries a second of one bank for the
/// status of its payments, beside a closed loop and beside a fixed pace; then payments at twice the pace that the warm
/// system can keep, and at once after that the usual pace again.
///
/// ```
/// ./dev bench overload [--seconds S] [--warm-up S] [--pairs N] [--network FILE] [--seed N]
/// ```
///
/// The last line is for machines: `flood_loss_percent=… flood_loss_saturated_percent=…
/// flood_cost_saturated_percent=… flood_cpu_percent=… flood_cpu_ms_per_s=…
/// overload_settled_per_second=… recovered_after_ms=… heap_mib=…`.
/// What recovered means is [Recovery]'s to say.
public final class OverloadBenchmark {
    private final SystemUnderTest system;
    private final Flood saturated;
    private final Flood paced;
    private final Processors used;
    private Recovery recovery = new Recovery(0);
    private String settledPerSecond = "?";
    private long heapMib;

    private OverloadBenchmark(SystemUnderTest system) {
        this.system = system;
        saturated = new Flood(system, "saturated");
        paced = new Flood(system, "paced");
        used = new Processors(system);
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
            case "closed window" ->
                System.out.println("  warm?             " + word.figure("per_second") + " a second, quotes p99 "
                        + word.figure("quote_p99") + " ms, " + word.figure("outcomes"));
            case "stretch begin" -> {
                saturated.begin();
                paced.begin();
            }
            case "stretch end" -> (saturated.is(word) ? saturated : paced).end(word);
            case "normal end" -> {
                String p99 = word.figure("intended_to_final_p99");
                recovery = new Recovery(Double.parseDouble(p99));
                System.out.println("  half of it        p99 " + p99 + " ms at " + word.figure("per_second"));
            }
            case "overload begin" -> used.begin();
            case "overload end" -> {
                heapMib = Hardware.heapKeptMebibytes();
                settledPerSecond = word.figure("settled_per_second");
                System.out.println("  twice of it       " + word.figure("sent") + " asked, " + settledPerSecond
                        + " settled a second, " + word.figure("ended") + " ended meanwhile, p99 "
                        + word.figure("intended_to_final_p99") + " ms, " + word.figure("outcomes"));
                System.out.println(
                        "                    quotes p99 " + word.figure("quote_p99") + " ms, the load late by p99 "
                                + word.figure("load_late_p99") + " ms; processor ms/s: " + used.end() + ", load "
                                + word.figure("load_cpu_ms_per_s"));
                System.out.println("                    heap kept " + heapMib + " MiB, rows "
                        + (system.journalSequence() - system.projectedSequence()) + " events behind");
            }
            case "recovery " -> recovery.slice(word);
            case "drained " ->
                System.out.println("  in the end        " + word.figure("unanswered") + " of the payments unanswered, "
                        + word.figure("outcomes"));
            default -> System.out.println("  " + word.phase() + " " + word.what());
        }
    }

    private int conclude() {
        System.out.println(
                "  flood             saturated: lost " + saturated.lossPercent() + " %; where nothing is to be found "
                        + saturated.noisePercent() + " %; a payment costs " + saturated.costPercent() + " % more");
        System.out.println("                    paced: lost " + paced.lossPercent() + " %; the system's processors "
                + paced.processorPercent() + " % more");
        System.out.printf(
                Locale.ROOT,
                "flood_loss_percent=%.1f flood_loss_saturated_percent=%.1f flood_cost_saturated_percent=%.1f"
                        + " flood_cpu_percent=%.1f flood_cpu_ms_per_s=%.0f ",
                paced.lossPercent().median(),
                saturated.lossPercent().median(),
                saturated.costPercent().median(),
                paced.processorPercent().median(),
                paced.processorMillis().median());
        System.out.println("overload_settled_per_second=" + settledPerSecond + " recovered_after_ms="
                + recovery.afterMillis() + " heap_mib=" + heapMib);
        return recovery.isComplete() ? 0 : 1;
    }
}
