package org.tandem.drills;

import java.nio.file.Path;
import java.util.List;
import org.tandem.app.log.MachineLog;
import org.tandem.app.machine.CannotStart;
import org.tandem.drills.field.DrillFailed;
import org.tandem.drills.scenario.Scenario;
import org.tandem.drills.scenario.Scenarios;

/// The door of `./dev drill`.
public final class Main {
    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        MachineLog.begin();
        System.exit(run(List.of(arguments)));
    }

    /// @return 0 when the drill was passed, 1 when not, 2 for wrong usage
    static int run(List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty()) {
            System.err.println("which? ./dev drill NAME [--rounds N] [--rate R] [--keep]");
            Scenarios.ALL.forEach(it -> System.err.printf("  %-20s %s%n", it.name(), it.words()));
            return WRONG_USAGE;
        }
        Options options;
        Scenario scenario;
        try {
            scenario = Scenarios.named(arguments.getFirst());
            options = Options.of(arguments.subList(1, arguments.size()), scenario.rounds());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return WRONG_USAGE;
        }
        try {
            Verdict verdict = new Drill(
                            scenario, options, Path.of(System.getProperty("tandem.home", ".")), System.out::println)
                    .run();
            System.out.println(verdict.line());
            return verdict.isPassed() ? 0 : 1;
        } catch (CannotStart | DrillFailed e) {
            System.err.println("drill: " + e.getMessage());
            System.out.println(Verdict.NONE.line());
            return 1;
        }
    }
}
