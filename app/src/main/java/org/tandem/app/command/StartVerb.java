package org.tandem.app.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.web.access.FirstPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Run a network on this machine until Ctrl-C.",
        footer = {"", "Example:", "  ./tandem start --network byn-rub"})
final class StartVerb implements Callable<Integer> {
    @Mixin
    private MachineOptions options = new MachineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        MachineSettings settings = options.settings(null);
        out.println("Starting in " + settings.data() + " …");
        out.flush();
        try (OrderlyStop stop = new OrderlyStop()) {
            Optional<Throwable> broken;
            try (Machine machine = Machine.start(settings)) {
                stop.by(machine::stop);
                greet(machine, out);
                out.println("Ctrl-C stops it; the next start goes on from there.");
                out.flush();
                broken = machine.end().join();
            }
            broken.ifPresent(it -> spec.commandLine().getErr().println("tandem: " + brokenWords(it, settings)));
            out.println("stopped");
            out.flush();
            return broken.isPresent() ? Tandem.NO : Tandem.DONE;
        }
    }

    static void greet(Machine machine, PrintWriter out) {
        out.println(machine.network().name() + (machine.isNew() ? " is founded." : " goes on."));
        out.println("  console       " + machine.console() + ", officers at "
                + machine.console().resolve("/compliance"));
        for (FirstPeople.Told told : machine.firstPasswords()) {
            out.println("  new password  " + told.person().login() + " " + told.password() + " (shown this once)");
        }
        out.println("  participants  " + machine.channel() + "/v1/channel, " + machine.gateway() + "/v1");
        out.println(
                "  health        " + machine.metrics() + "/health/ready, metrics at " + machine.metrics() + "/metrics");
        out.println("  certificates  " + machine.certificates());
        out.flush();
    }

    static String brokenWords(Throwable broken, MachineSettings settings) {
        return "the node stopped, because something that must always be true is not: " + broken.getMessage()
                + "\nNothing was acknowledged after that. Keep " + settings.data()
                + " as it is; its log folder says more.";
    }
}
