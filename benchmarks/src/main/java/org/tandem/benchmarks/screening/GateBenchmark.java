package org.tandem.benchmarks.screening;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tandem.benchmarks.machine.Arguments;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Uetr;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.ListNotReadable;

/// How long the whole gate takes for one payment with four customers, two agents and a line of remittance text: rule
/// pack, identifiers, names and text, against the lists of a folder, in one thread. No customer comes twice within the
/// reach of the cache of verdicts unless the folder's names run out.
public final class GateBenchmark {
    private static final String USAGE = "gate [--lists DIR]";
    private static final int WARM_UP = 10_000;
    private static final int MEASURED = 10_000;
    private static final int CUSTOMERS = 4;
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final Currency CURRENCY = new Currency("BYN", 2);

    private GateBenchmark() {}

    /// @param given `--lists DIR`
    /// @return the exit code
    public static int run(List<String> given, PrintStream out) {
        Arguments arguments = Arguments.of(given, USAGE);
        Path folder =
                arguments.has("--lists") ? Path.of(arguments.text("--lists", "")) : ScreeningBenchmark.standardLists();
        if (!Files.isDirectory(folder)) {
            System.err.println("there are no lists in " + folder + "; say where they are with --lists DIR");
            return 3;
        }
        try {
            measure(folder, ListsOf.read(folder), out);
            return 0;
        } catch (ListNotReadable e) {
            System.err.println(e.getMessage());
            return 3;
        }
    }

    private static void measure(Path folder, List<ListVersion> lists, PrintStream out) {
        out.println(Hardware.description());
        ListedNames names = ListedNames.of(lists, Demands.NONE, ScreeningPolicy.SHIPPED, new VerdictCache())
                .inForce(1, Instant.MAX);
        out.println("lists of " + folder + ": " + names.size() + " names and addresses; one thread");
        Queries queries = new Queries(lists, ListsOf.customers(folder));
        out.println("customers: " + queries.description());
        Gate gate = new Gate(names);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        time(gate, queries.clean(WARM_UP * CUSTOMERS), verdicts);
        verdicts.clear();
        long[] nanos = time(gate, queries.clean(MEASURED * CUSTOMERS), verdicts);
        out.println("verdicts: " + verdicts);
        out.println(String.format(
                Locale.ROOT,
                "gate_p50_us=%.1f gate_p99_us=%.1f gate_worst_us=%.1f",
                nanos[nanos.length / 2] / NANOS_PER_MICRO,
                nanos[nanos.length * 99 / 100] / NANOS_PER_MICRO,
                nanos[nanos.length - 1] / NANOS_PER_MICRO));
    }

    private static long[] time(Gate gate, List<String> names, Map<Verdict, Integer> verdicts) {
        long[] nanos = new long[names.size() / CUSTOMERS];
        for (int i = 0; i < nanos.length; i++) {
            ScreeningSubject payment = payment(i, names.subList(i * CUSTOMERS, (i + 1) * CUSTOMERS));
            long from = System.nanoTime();
            Verdict verdict = gate.clear(payment).verdict();
            nanos[i] = System.nanoTime() - from;
            verdicts.merge(verdict, 1, Integer::sum);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static ScreeningSubject payment(int number, List<String> names) {
        return new ScreeningSubject(
                new Uetr(0x1234_5678_9ABC_4DEFL, 0x8000_0000_0000_0000L | number),
                PaymentKind.CUSTOMER,
                Bic.of("AAAABY20"),
                Bic.of("BBBBRU20"),
                new QuoteId(number + 1L),
                new Money(12_500_00, CURRENCY),
                CURRENCY,
                0,
                number,
                number,
                List.of(
                        party(PartyRole.DEBTOR, names.get(0)),
                        party(PartyRole.CREDITOR, names.get(1)),
                        party(PartyRole.ULTIMATE_DEBTOR, names.get(2)),
                        party(PartyRole.ULTIMATE_CREDITOR, names.get(3))),
                List.of("invoice " + number + ", thank you for the delivery"));
    }

    private static ScreenedParty party(PartyRole role, String name) {
        return new ScreenedParty(
                role,
                Nature.PERSON,
                name,
                new PartyAddress("Long Street 1", "Minsk", "BY"),
                List.of(new PartyIdentifier(PartyIdentifier.Kind.PERSON, "MP1234567")),
                "40702810000000000001",
                PartyBirth.NONE);
    }
}
