package org.tandem.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import org.tandem.app.pay.PaymentLines;
import org.tandem.app.text.JsonText;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.json.PaymentJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = {
            "Print where a payment is: every stage with its time, its amounts, and why where it was refused.",
            "Only those concerned may ask; without --as every participant whose certificate is here is asked for it."
        },
        footer = {"", "Example:", "  ./tandem status 7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab"})
final class StatusVerb implements Callable<Integer> {
    @Parameters(paramLabel = "UETR", converter = Converters.OfUetr.class, description = "The payment's UETR.")
    private Uetr uetr = new Uetr(0, 0);

    @Option(
            names = "--as",
            paramLabel = "BIC",
            converter = Converters.OfBic.class,
            description = "Ask as this participant.")
    private Bic participant = Bic.NONE;

    @Option(names = "--json", description = "Print it as JSON, as the gateway does.")
    private boolean json;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        RunningMachine machine = RunningMachine.in(data.folder());
        List<Bic> asking = participant.isNone() ? machine.participants() : List.of(participant);
        Optional<PaymentJson.Payment> found = find(machine, asking);
        if (found.isEmpty()) {
            terminal.err()
                    .println("tandem: no payment of " + (participant.isNone() ? "anybody here" : participant)
                            + " has the UETR " + uetr + "; it may be mistyped, or of another network");
            return Tandem.NO;
        }
        if (json) {
            terminal.out().println(JsonText.of(found.get()));
        } else {
            PaymentLines.of(found.get()).forEach(terminal.out()::println);
        }
        return Tandem.DONE;
    }

    private Optional<PaymentJson.Payment> find(RunningMachine machine, List<Bic> asking) {
        for (Bic bic : asking) {
            try (Door door = machine.participant(bic)) {
                Optional<PaymentJson.Payment> found = door.payment(uetr);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
