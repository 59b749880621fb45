package org.tandem.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.Machine;
import org.tandem.app.records.Books;
import org.tandem.client.ClientFailure;
import org.tandem.console.ConsoleHealth;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.simulation.demonstration.Demonstration;
import org.tandem.simulation.demonstration.Report;

/// A demonstration on a running machine: the first payment is told, the others counted.
public final class Demo {
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final int EXAMPLES_MAX = 5;

    private final Machine machine;
    private final PrintWriter out;
    private final boolean terminal;
    private final Map<Bic, String> names = new HashMap<>();

    /// @param terminal whether `out` can be rewritten in place
    public Demo(Machine machine, PrintWriter out, boolean terminal) {
        this.machine = machine;
        this.out = out;
        this.terminal = terminal;
        for (Change.AdmitParticipant it : machine.network().participants()) {
            names.put(it.bic(), it.name());
        }
    }

    /// Pays until so many payments are final or the machine is asked to end, then reads the books once the read
    /// model has everything.
    ///
    /// @param payments 0 for no end
    /// @return the books, or nothing when the read model did not catch up
    /// @throws CannotStart when the simulated participants cannot begin
    public Optional<Books> run(long payments, int perSecond) throws InterruptedException {
        long most = payments == 0 ? Long.MAX_VALUE : payments;
        try (Demonstration demonstration = Demonstration.open(
                DemoPlan.of(machine), new BookmarkFile(machine.settings().data().resolve("simulation")))) {
            demonstration.cast().keepLevel(DemoPlan.LEVEL_MAJOR);
            var _ = machine.end().thenRun(demonstration::stop);
            Report first = demonstration.run(1, 1);
            tell(first);
            out.println();
            out.printf("Now %s a second; see it at %s%n", perSecond, machine.console());
            out.println(payments == 0 ? "Ctrl-C stops it; the next start goes on from there." : "");
            out.flush();
            Report rest;
            try (LiveLine _ = new LiveLine(out, terminal, () -> figures(demonstration), () -> speed(demonstration))) {
                rest = demonstration.run(most - 1, perSecond);
            }
            summary(first, rest);
        } catch (ClientFailure | IllegalStateException e) {
            throw new CannotStart("the simulated participants could not begin: " + e.getMessage(), e);
        }
        return books();
    }

    private void tell(Report first) throws InterruptedException {
        machine.readModel().awaitSequence(machine.journalSequence(), CATCH_UP);
        Optional<PaymentDetail> detail = machine.readModel()
                .queries()
                .payments()
                .detail(Uetr.of(first.journey().uetr()));
        out.println();
        detail.ifPresent(it -> Story.of(first.journey(), it, this::name).forEach(out::println));
        out.flush();
    }

    private String name(Bic bic) {
        String name = names.get(bic);
        return name != null ? name : bic.equals(machine.network().operator()) ? "the operator" : bic.shortCode();
    }

    private LiveLine.Figures figures(Demonstration demonstration) {
        ConsoleHealth health = machine.readModel().health(System.currentTimeMillis());
        return new LiveLine.Figures(
                demonstration.tally().finishedCount() + 1, health.lag().toMillis(), health.booksBalanced());
    }

    private static LiveLine.Speed speed(Demonstration demonstration) {
        long[] recent = demonstration.tally().recentTenthsOfMillis(50, 99);
        return new LiveLine.Speed(recent[0], recent[1]);
    }

    private void summary(Report first, Report rest) {
        Map<String, Long> outcomes = new TreeMap<>(first.outcomes());
        rest.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        long payments = first.payments() + rest.payments();
        out.println();
        out.printf(
                Locale.ROOT,
                "%,d payments in %.1f s, final in %s (half) and %s (99 of 100)%n",
                payments,
                rest.elapsedMillis() / 1_000.0,
                LiveLine.millis(rest.finalTenthsOfMillis(50)),
                LiveLine.millis(rest.finalTenthsOfMillis(99)));
        outcomes.forEach((outcome, count) -> out.printf(Locale.ROOT, "  %,9d  %s%n", count, words(outcome)));
        rest.tally().examples().entrySet().stream()
                .limit(EXAMPLES_MAX)
                .forEach(it -> out.println("             such as " + it.getKey() + ", " + it.getValue()));
        if (!first.complete() || !rest.complete()) {
            out.println("  some had no final state when waiting ended");
        }
        out.flush();
    }

    private static String words(String outcome) {
        return outcome.equals("ACSC") ? "settled" : outcome.replace("RJCT", "rejected:");
    }

    private Optional<Books> books() throws InterruptedException {
        boolean there = machine.readModel().awaitSequence(machine.journalSequence(), CATCH_UP);
        return there ? Optional.of(machine.readModel().books()) : Optional.empty();
    }

    /// The last lines of a demonstration.
    ///
    /// @param wrong what does not balance
    public static List<String> verdict(List<String> wrong) {
        return wrong.isEmpty()
                ? List.of("books balance: yes")
                : Stream.concat(wrong.stream().map(it -> "  " + it), Stream.of("books balance: no"))
                        .toList();
    }
}
