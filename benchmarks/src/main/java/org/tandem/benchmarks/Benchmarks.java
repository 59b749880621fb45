package org.tandem.benchmarks;

import java.io.IOException;
import java.util.List;
import org.tandem.app.log.MachineLog;
import org.tandem.benchmarks.engine.EngineBenchmark;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.benchmarks.payments.OneMachine;
import org.tandem.benchmarks.payments.OverloadBenchmark;
import org.tandem.benchmarks.payments.PaymentsBenchmark;
import org.tandem.benchmarks.recovery.RecoveryBenchmark;
import org.tandem.benchmarks.screened.ScreenedBenchmark;
import org.tandem.benchmarks.screening.GateBenchmark;
import org.tandem.benchmarks.screening.ScreeningBenchmark;

/// `./dev bench NAME …`: which benchmark, then its own options.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        MachineLog.begin();
        String name = arguments.length == 0 ? "" : arguments[0];
        List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        System.exit(run(name, rest));
    }

    private static int run(String name, List<String> rest) throws IOException, InterruptedException {
        try {
            return started(name, rest);
        } catch (WrongArguments e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static int started(String name, List<String> rest) throws IOException, InterruptedException {
        return switch (name) {
            case "engine" -> EngineBenchmark.run(rest, System.out);
            case "payments" -> PaymentsBenchmark.run(rest, OneMachine::start);
            case "overload" -> OverloadBenchmark.run(rest, OneMachine::start);
            case "screened" -> ScreenedBenchmark.run(rest, OneMachine::start);
            case "recovery" -> RecoveryBenchmark.run(rest, System.out);
            case "screening" -> ScreeningBenchmark.run(rest, System.out);
            case "gate" -> GateBenchmark.run(rest, System.out);
            default -> {
                System.err.println("there is no benchmark '" + name
                        + "': engine, payments, overload, screened, recovery, screening, gate");
                yield 2;
            }
        };
    }
}
