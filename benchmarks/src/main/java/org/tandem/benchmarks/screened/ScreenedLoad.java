package org.tandem.benchmarks.screened;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.benchmarks.payments.Load;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;
import org.tandem.simulation.load.Tally;

/// The child process: the banks of both systems, of which one at a time pays. Says what it does in lines that begin
/// with `@`, and waits for the parent's word before each stretch.
public final class ScreenedLoad {
    private static final int WARM_UP_STRETCH_SECONDS = 4;

    private final Side few;
    private final Side real;
    private final ScreenedOptions options;

    private ScreenedLoad(Side few, Side real, ScreenedOptions options) {
        this.few = few;
        this.real = real;
        this.options = options;
    }

    /// Arguments: channel address and certificate folder of the system with few names, those of the other, the file
    /// of persons, then those of [ScreenedOptions].
    public static void main(String[] arguments) throws Exception {
        ScreenedOptions options = ScreenedOptions.of(List.of(arguments).subList(5, arguments.length));
        List<Person> persons = Persons.read(Path.of(arguments[4]));
        try (Side few = side(arguments[0], arguments[1], persons, options);
                Side real = side(arguments[2], arguments[3], persons, options)) {
            new ScreenedLoad(few, real, options).run();
        }
    }

    private static Side side(String server, String certificates, List<Person> persons, ScreenedOptions options)
            throws IOException {
        Crowd crowd = new Crowd(persons);
        return new Side(
                Load.plan(
                        URI.create(server),
                        Path.of(certificates),
                        options.network(),
                        crowd,
                        options.lingerMicros(),
                        options.seed()),
                crowd,
                options.underWayPerBank());
    }

    private void run() throws InterruptedException, IOException {
        long until = System.nanoTime() + options.warmUpSeconds() * 1_000_000_000L;
        for (int i = 0; System.nanoTime() < until; i++) {
            Customers customers =
                    options.customers().get(i / 2 % options.customers().size());
            Side.Run run = (turn(i) ? real : few).run(customers, WARM_UP_STRETCH_SECONDS);
            Load.say("warm-up lists=" + name(turn(i)) + " per_second="
                    + run.measured().settledCount() / WARM_UP_STRETCH_SECONDS + outcomes(run));
            Load.examples(run.measured());
        }
        for (int i = 0; i < 2 * options.pairs(); i++) {
            for (Customers customers : options.customers()) {
                stretch("ready", customers, turn(i));
            }
        }
        for (Customers customers : options.customers()) {
            stretch("sampled", customers, false);
            stretch("sampled", customers, true);
        }
        Load.say("done");
    }

    /// Few, real, real, few: a machine that changes its pace slowly does it to both.
    private static boolean turn(int number) {
        return number % 4 == 1 || number % 4 == 2;
    }

    private static String name(boolean realLists) {
        return realLists ? "real" : "few";
    }

    /// @param asked what the parent is asked to go on with
    private void stretch(String asked, Customers customers, boolean realLists)
            throws InterruptedException, IOException {
        Load.say(asked);
        if (System.in.read() < 0) {
            throw new IOException("the parent is gone");
        }
        long cpu = Hardware.cpuNanos();
        Side.Run run = (realLists ? real : few).run(customers, options.seconds());
        Load.say("stretch lists=" + name(realLists) + " customers=" + customers + " nanos=" + run.nanos() + " settled="
                + run.measured().settledCount() + " all=" + run.settled() + " ended=" + run.ended() + " load_cpu_nanos="
                + (Hardware.cpuNanos() - cpu) + outcomes(run));
    }

    /// With those that have none, as held ones.
    private static String outcomes(Side.Run run) {
        Map<String, Long> counts = new TreeMap<>();
        Stream.of(run.led(), run.measured(), run.left())
                .map(Tally::outcomes)
                .forEach(some -> some.forEach((outcome, count) -> counts.merge(outcome, count, Long::sum)));
        if (run.waiting() > 0) {
            counts.put("held", (long) run.waiting());
        }
        return " outcomes=" + Load.counts(counts);
    }
}
