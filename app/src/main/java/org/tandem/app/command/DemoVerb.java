package org.tandem.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tandem.app.demo.Demo;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.app.records.Books;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.verify.NotVerified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Run a network with simulated banks that pay each other.",
        footer = {"", "Example:", "  ./tandem demo --rate 2"})
final class DemoVerb implements Callable<Integer> {
    private static final String NETWORK = "byn-rub";
    private static final int RATE_MAX = 100_000;

    @Option(names = "--payments", paramLabel = "N", description = "Stop after so many (default: at Ctrl-C).")
    private long payments;

    @Option(names = "--rate", paramLabel = "R", description = "Payments a second (default: ${DEFAULT-VALUE}).")
    private int rate = 20;

    @Mixin
    private MachineOptions options = new MachineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (payments < 0 || rate < 1 || rate > RATE_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--payments is 0 or more, --rate is 1 to " + RATE_MAX + " a second");
        }
        PrintWriter out = spec.commandLine().getOut();
        MachineSettings settings = options.settings(NETWORK);
        List<String> wrong = new ArrayList<>();
        out.println("Starting in " + settings.data() + " …");
        out.flush();
        try (OrderlyStop stop = new OrderlyStop()) {
            Optional<Books> books;
            try (Machine machine = Machine.start(settings)) {
                stop.by(machine::stop);
                StartVerb.greet(machine, out);
                books = new Demo(machine, out, isTerminal()).run(payments, rate);
                machine.end().getNow(Optional.empty()).ifPresent(it -> wrong.add(StartVerb.brokenWords(it, settings)));
            }
            books.ifPresentOrElse(
                    it -> wrong.addAll(compare(it, settings)),
                    () -> wrong.add("the read model has not caught up with the ledger"));
            Demo.verdict(wrong).forEach(out::println);
            out.flush();
        }
        return wrong.isEmpty() ? Tandem.DONE : Tandem.NO;
    }

    /// The rows among themselves, and with what the engine's log leads to.
    private static List<String> compare(Books books, MachineSettings settings) {
        List<String> wrong = new ArrayList<>(books.outOfBalance());
        try {
            wrong.addAll(books.differencesFrom(ClusterNode.verify(settings.node())));
        } catch (NotVerified e) {
            wrong.add("the ledger does not prove itself: " + e.getMessage());
        }
        return wrong;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
