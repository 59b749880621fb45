package org.tandem.simulator;

import java.io.PrintStream;
import java.util.List;

/// `./dev sim`: many seeds, or one.
final class Main {
    private static final long DEFAULT_SEEDS = 1_000;
    private static final long SEEDS_PER_LINE = 100;

    private Main() {}

    /// What the command line says.
    ///
    /// @param first the first seed
    /// @param seeds how many from there on
    /// @param commit what the code is, for who must see a failure again
    private record Orders(long first, long seeds, String commit) {
        static Orders of(List<String> words) {
            Orders orders = new Orders(1, DEFAULT_SEEDS, "unknown");
            for (int i = 0; i + 1 < words.size(); i += 2) {
                String value = words.get(i + 1);
                orders = switch (words.get(i)) {
                    case "--seed" -> new Orders(Long.parseLong(value), 1, orders.commit);
                    case "--from" -> new Orders(Long.parseLong(value), orders.seeds, orders.commit);
                    case "--seeds" -> new Orders(orders.first, Long.parseLong(value), orders.commit);
                    case "--commit" -> new Orders(orders.first, orders.seeds, value);
                    default -> throw new IllegalArgumentException("no option " + words.get(i));
                };
            }
            return orders;
        }
    }

    static void main(String[] arguments) {
        Orders orders = Orders.of(List.of(arguments));
        PrintStream out = System.out;
        long began = System.nanoTime();
        long steps = 0;
        long commands = 0;
        for (long seed = orders.first(); seed < orders.first() + orders.seeds(); seed++) {
            Simulation.Report report = run(seed, orders.commit(), out);
            steps += report.steps();
            commands += report.commands();
            long done = seed - orders.first() + 1;
            if (done % SEEDS_PER_LINE == 0 || done == orders.seeds()) {
                double seconds = (System.nanoTime() - began) / 1e9;
                out.printf(
                        "%d seeds, %d steps, %d commands, all laws held; %.0f steps/s, %.1f seeds/s%n",
                        done, steps, commands, steps / seconds, done / seconds);
            }
        }
    }

    /// Says what is needed to see a failure again; what was thrown goes on its way.
    private static Simulation.Report run(long seed, String commit, PrintStream out) {
        Simulation simulation = new Simulation(seed);
        boolean whole = false;
        try {
            Simulation.Report report = simulation.run();
            whole = true;
            return report;
        } finally {
            if (!whole) {
                out.println("seed " + seed + " failed at step " + simulation.steps() + ", commit " + commit);
                out.println("options: " + simulation.options());
                simulation.trail().last().forEach(line -> out.println("  " + line));
                out.println("see it again: ./dev sim --seed " + seed);
            }
        }
    }
}
