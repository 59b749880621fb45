package org.tandem.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import org.tandem.app.text.Columns;
import org.tandem.app.text.Figures;
import org.tandem.app.text.JsonText;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.json.ParticipantJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "balances",
        description = "Print what is on the accounts: posted, reserved for payments under way, and available.",
        footer = {"", "Example:", "  ./tandem balances", "  ./tandem balances MNMBBY20"})
final class BalancesVerb implements Callable<Integer> {
    @Parameters(
            paramLabel = "BIC",
            description = "Whose. Default: everybody's whose certificate is in the data directory.")
    private List<String> participants = List.of();

    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The accounts of one participant; the fields are those of `GET /v1/balances`.
    private record Holder(String bic, List<ParticipantJson.Account> accounts) {}

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        List<Bic> asked = participants.stream().map(this::bic).toList();
        RunningMachine machine = RunningMachine.in(data.folder());
        List<Holder> holders = new ArrayList<>();
        for (Bic bic : asked.isEmpty() ? machine.participants() : asked) {
            try (Door door = machine.participant(bic)) {
                holders.add(new Holder(bic.shortCode(), door.balances().accounts()));
            }
        }
        if (json) {
            terminal.out().println(JsonText.of(holders));
        } else {
            table(holders).lines().forEach(terminal.out()::println);
        }
        return Tandem.DONE;
    }

    /// Not by a converter: what one refuses counts as a stray word where any number of values may stand.
    private Bic bic(String text) {
        try {
            return Bic.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static Columns table(List<Holder> holders) {
        Columns columns = new Columns(3, 4, 5).row("", "account", "", "posted", "reserved", "available");
        for (Holder holder : holders) {
            for (ParticipantJson.Account account : holder.accounts()) {
                columns.row(
                        holder.bic(),
                        account.kind().toLowerCase(Locale.ROOT),
                        account.posted().currency(),
                        Figures.amount(account.posted().amount()),
                        Figures.amount(account.reserved().amount()),
                        Figures.amount(account.available().amount()),
                        account.state().equals("OPEN") ? "" : account.state().toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }
}
