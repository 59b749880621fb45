package org.tandem.app.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import org.tandem.app.pay.CustomerText;
import org.tandem.app.pay.Deal;
import org.tandem.app.pay.PaymentDesk;
import org.tandem.app.pay.PaymentReport;
import org.tandem.app.pay.Wish;
import org.tandem.app.text.JsonText;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.json.QuoteJson;
import org.tandem.simulation.party.Customer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "pay",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Pay from one bank to another: shows the whole price, asks, sends pacs.008 and follows it to its end.",
            "Debtor and creditor are samples unless you name them."
        },
        footer = {
            "",
            "Example:",
            "  ./tandem pay --from MNMBBY20 --to VLGTRU20 --amount 12500.00",
            "  ./tandem pay --from MNMBBY20 --to VLGTRU20 --amount 100000.00 --currency RUB --yes"
        })
final class PayVerb implements Callable<Integer> {
    /// A payment ends within twenty seconds by the usual clocks of a network; some network's are longer.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--from",
            required = true,
            paramLabel = "BIC",
            converter = Converters.OfBic.class,
            description = "The debtor agent, who pays; its certificate is in the data directory.")
    private Bic from = Bic.NONE;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "BIC",
            converter = Converters.OfBic.class,
            description = "The creditor agent, who is paid.")
    private Bic to = Bic.NONE;

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "AMOUNT",
            description = "How much, such as 12500.00; in the currency paid in, unless said otherwise.")
    private String amount = "";

    @Option(
            names = "--currency",
            paramLabel = "CUR",
            converter = Converters.OfCurrency.class,
            description = "Whose currency the amount is in: the one paid in, or the one received.")
    private String currency = "";

    @Option(
            names = "--fix",
            paramLabel = "SIDE",
            converter = Converters.OfSide.class,
            description = "The same by side: source or target.")
    private @Nullable FixedSide fix;

    @Option(
            names = "--source",
            paramLabel = "CUR",
            converter = Converters.OfCurrency.class,
            description = "The currency paid in. Default: the first of the debtor agent.")
    private String source = "";

    @Option(
            names = "--target",
            paramLabel = "CUR",
            converter = Converters.OfCurrency.class,
            description = "The currency received. Default: the first of the creditor agent.")
    private String target = "";

    @Option(names = "--debtor", paramLabel = "NAME", description = "Who pays.")
    private String debtor = "";

    @Option(names = "--debtor-account", paramLabel = "ACCOUNT", description = "An IBAN, or another account number.")
    private String debtorAccount = "";

    @Option(names = "--debtor-address", paramLabel = "ADDRESS", description = "'[STREET,] TOWN, COUNTRY'.")
    private String debtorAddress = "";

    @Option(names = "--creditor", paramLabel = "NAME", description = "Who is paid.")
    private String creditor = "";

    @Option(names = "--creditor-account", paramLabel = "ACCOUNT", description = "An IBAN, or another account number.")
    private String creditorAccount = "";

    @Option(names = "--creditor-address", paramLabel = "ADDRESS", description = "'[STREET,] TOWN, COUNTRY'.")
    private String creditorAddress = "";

    @Option(
            names = "--for",
            paramLabel = "TEXT",
            description = "What it is for. Default: ${DEFAULT-VALUE}.",
            defaultValue = "Sample invoice")
    private String remittance = "";

    @Option(names = "--yes", description = "Take the best price without asking.")
    private boolean yes;

    @Option(names = "--json", description = "Print the outcome as JSON, and nothing else; needs --yes.")
    private boolean json;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (json && !yes) {
            throw usage("--json needs --yes: a program cannot be asked");
        }
        if (fix != null && !currency.isEmpty()) {
            throw usage("say either --currency or --fix: both mean the currency of the amount");
        }
        Terminal terminal = Terminal.of(spec);
        Consumer<String> say = json ? _ -> {} : terminal.out()::println;
        RunningMachine machine = RunningMachine.in(data.folder());
        try (Door door = machine.participant(from)) {
            PaymentDesk desk = new PaymentDesk(door, InstantSource.system(), PATIENCE, say);
            Deal deal = deal(door);
            Customer payer = customer(
                    debtor,
                    debtorAccount,
                    debtorAddress,
                    "debtor",
                    deal.debtorAgent().country());
            Customer payee = customer(
                    creditor,
                    creditorAccount,
                    creditorAddress,
                    "creditor",
                    deal.creditorAgent().country());
            QuoteJson.Offered quote = desk.price(deal);
            say.accept("");
            if (!yes && !terminal.confirms("Pay?")) {
                terminal.err().println("nothing was sent");
                return Tandem.NO;
            }
            return told(terminal, desk.pay(deal, quote, payer, payee, remittance));
        }
    }

    private Deal deal(Door door) {
        try {
            return Deal.of(new Wish(from, to, amount, currency, fix, source, target), door.participants());
        } catch (IllegalArgumentException e) {
            throw usage("--amount: " + e.getMessage());
        }
    }

    private Customer customer(String name, String account, String address, String role, String country) {
        try {
            return new CustomerText(name, account, address).toCustomer(role, country);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private int told(Terminal terminal, PaymentReport report) {
        if (json) {
            terminal.out().println(JsonText.of(report));
        } else if (report.isOpen()) {
            terminal.err()
                    .println("not ended after " + PATIENCE.toSeconds() + " s; follow it with ./tandem status "
                            + report.uetr());
        }
        if (report.isOpen()) {
            return Tandem.UNREACHABLE;
        }
        return report.isSettled() ? Tandem.DONE : Tandem.NO;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
