package org.tandem.benchmarks.screened;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.benchmarks.payments.LoadProcess;
import org.tandem.benchmarks.payments.PaymentsBenchmark;
import org.tandem.benchmarks.payments.SystemUnderTest;
import org.tandem.benchmarks.screening.ListsOf;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.ListNotReadable;

/// What real lists cost the whole path of payments: two whole systems in this process, one with the few names that a
/// trial network brings, one with real lists beside them, and the same closed loop on one and the other in turns.
/// Nothing is ever unscreened.
///
/// ```
/// ./dev bench screened [--lists DIR] [--pairs N] [--stretch S] [--warm-up S] [--only new|again] [--network FILE]
/// ```
///
/// Every stretch begins and ends at rest, so that what a payment leads to later (rows, cases) is counted to its system.
/// The last line is for machines: `screening_loss_percent=…` with its interval and both systems' `payments_per_second`.
public final class ScreenedBenchmark {
    private final Rest rest;
    private final Runnable goOn;
    private final LossReport report = new LossReport();
    private final SystemUnderTest few;
    private final SystemUnderTest real;
    private @Nullable GateTime sampler;
    private long begunCpuNanos;
    private int restless;

    private ScreenedBenchmark(SystemUnderTest few, SystemUnderTest real, Runnable goOn) {
        this.few = few;
        this.real = real;
        this.goOn = goOn;
        this.rest = new Rest(this::cpuNanos);
    }

    /// @return the exit code: 3 when there are no lists or no customers
    /// @throws WrongArguments when the arguments are wrong, or there is not what they name
    public static int run(List<String> arguments, SystemUnderTest.Starter starter)
            throws IOException, InterruptedException {
        ScreenedOptions options = ScreenedOptions.of(arguments);
        if (!Files.isDirectory(options.lists())) {
            System.err.println("there are no lists in " + options.lists() + "; say where they are with --lists DIR");
            return 3;
        }
        Path folder = Files.createTempDirectory("tandem-bench-screened-");
        try {
            measure(options, arguments, starter, folder);
            return 0;
        } catch (ListNotReadable e) {
            System.err.println(e.getMessage());
            return 3;
        } finally {
            PaymentsBenchmark.delete(folder);
        }
    }

    private static void measure(
            ScreenedOptions options, List<String> arguments, SystemUnderTest.Starter starter, Path folder)
            throws IOException, InterruptedException, ListNotReadable {
        System.out.println("payments, whole path, with real lists in force and with few names, in turns");
        System.out.println("  machine   " + Hardware.description());
        Path persons = customers(options, folder);
        Path network =
                RealLists.added(options.network(), options.lists(), Files.createDirectories(folder.resolve("network")));
        List<String> words = new ArrayList<>(List.of(persons.toString()));
        words.addAll(arguments);
        try (SystemUnderTest few = starter.start(Files.createDirectories(folder.resolve("few")), options.network());
                SystemUnderTest real = starter.start(Files.createDirectories(folder.resolve("real")), network);
                LoadProcess load = new LoadProcess(ScreenedLoad.class, List.of(few, real), words)) {
            System.out.println("  systems   two, of which one at a time is paid through; each " + real.settings());
            System.out.println("  load      a child process on the same machine, " + options.underWayPerBank()
                    + " payments under way per bank, stretches of " + options.seconds() + " s");
            ScreenedBenchmark benchmark = new ScreenedBenchmark(few, real, load::goOn);
            load.listen(benchmark::said);
            benchmark.conclude(options);
        }
    }

    private static Path customers(ScreenedOptions options, Path folder) throws IOException, ListNotReadable {
        List<ListVersion> lists = ListsOf.read(options.lists());
        if (lists.isEmpty()) {
            throw new WrongArguments("no file of " + options.lists() + " is a list; see docs/operating/lists.md");
        }
        long names = lists.stream()
                .flatMap(list -> list.entries().stream())
                .mapToLong(entry -> entry.names().size())
                .sum();
        List<Person> all = Persons.of(options.lists());
        List<Person> clear = Persons.clear(all, lists);
        System.out.println("  lists     "
                + String.join(", ", lists.stream().map(ListVersion::list).toList()) + " of "
                + options.lists() + ": " + names + " names of "
                + lists.stream().mapToLong(list -> list.entries().size()).sum() + " entries");
        System.out.println(
                "  customers " + clear.size() + " names on no list, of " + all.size()
                        + "; the others are too near to a listed one, and would be held, or have characters no message may have");
        System.out.println("            new: each party born on a day of its own, so that no verdict is remembered;"
                + " again: " + Crowd.REGULARS + " persons in turn, whose verdicts are");
        Path file = folder.resolve("persons.txt");
        Persons.write(clear, file);
        return file;
    }

    private void said(LoadProcess.Word word) {
        try {
            switch (word.phase()) {
                case "warm-up" ->
                    System.out.println("  warm-up   " + word.figure("lists") + " " + word.figure("per_second")
                            + " settled/s, " + word.figure("outcomes"));
                case "ready" -> begin();
                case "sampled" -> {
                    begin();
                    sampler = new GateTime();
                }
                case "stretch" -> end(word);
                default -> System.out.println("  " + word.phase() + " " + word.what());
            }
            if (word.phase().equals("ready") || word.phase().equals("sampled")) {
                goOn.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the samples", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private void begin() throws InterruptedException {
        awaitRest();
        begunCpuNanos = cpuNanos();
    }

    private void end(LoadProcess.Word word) throws InterruptedException, IOException {
        GateTime sampling = sampler;
        if (sampling != null) {
            report.sampled(Stretch.of(word, 0), sampling.end());
            sampling.close();
            sampler = null;
            return;
        }
        awaitRest();
        Stretch stretch = Stretch.of(word, cpuNanos() - begunCpuNanos);
        report.add(stretch);
        System.out.printf(
                Locale.ROOT,
                "  %-5s %-4s %6.0f settled/s, %4.0f us of processor time a payment, %s%n",
                stretch.customers().word(),
                word.figure("lists"),
                stretch.perSecond(),
                stretch.microsPerPayment(),
                word.figure("outcomes"));
    }

    private void awaitRest() throws InterruptedException {
        restless += rest.await() ? 0 : 1;
    }

    private long cpuNanos() {
        return Hardware.cpuNanos() + few.databaseCpuNanos() + real.databaseCpuNanos();
    }

    private void conclude(ScreenedOptions options) {
        if (restless > 0) {
            System.out.println("  " + restless + " times a system did not come to rest: its neighbour paid for some");
        }
        report.lines(options.customers()).forEach(System.out::println);
    }
}
