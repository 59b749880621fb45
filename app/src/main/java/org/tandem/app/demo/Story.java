package org.tandem.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.payment.PostingRow;
import org.tandem.readmodel.payment.TimelineStep;
import org.tandem.simulation.demonstration.Journey;
import org.tandem.simulation.demonstration.Price;

/// One payment's journey as a person would tell it: what each participant sent and received, and what the ledger did
/// in between.
final class Story {
    private final Journey journey;
    private final PaymentDetail detail;
    private final Names names;
    private final List<String> lines = new ArrayList<>();

    /// What a participant is called.
    @FunctionalInterface
    interface Names {
        String of(Bic participant);
    }

    private Story(Journey journey, PaymentDetail detail, Names names) {
        this.journey = journey;
        this.detail = detail;
        this.names = names;
    }

    static List<String> of(Journey journey, PaymentDetail detail, Names names) {
        Story story = new Story(journey, detail, names);
        story.tell();
        return story.lines;
    }

    private void tell() {
        PaymentRow payment = detail.payment();
        lines.add(names.of(payment.debtorAgent()) + " pays " + names.of(payment.creditorAgent()) + ", in "
                + payment.price().source().currency() + " and "
                + payment.price().target().currency() + ":");
        lines.add("");
        for (Journey.Step step : journey.steps()) {
            long micros = (step.atNanos() - journey.steps().getFirst().atNanos()) / 1_000;
            switch (step.kind()) {
                case "quote request" -> at(micros, name(step) + " asks every FX provider for its price");
                case "quote" -> {
                    at(
                            micros,
                            name(step) + " has " + count(journey.prices().size(), "firm price") + ", the best first");
                    journey.prices().stream().findFirst().ifPresent(this::price);
                }
                case "pacs.008" -> transfer(micros, step);
                case "pacs.002" -> report(micros, step);
                case "camt.054" -> at(micros, name(step) + " is told of its exchange (camt.054)");
                default -> at(micros, name(step) + (step.sent() ? " sends " : " receives ") + step.kind());
            }
        }
        lines.add("");
        postings();
        times();
    }

    private String name(Journey.Step step) {
        return names.of(step.participant());
    }

    private void price(Price best) {
        detailLine("%s gives %s for 1 (official %s, margin %s bp), firm until %s"
                .formatted(
                        names.of(Bic.of(best.fxProvider())),
                        best.rate(),
                        best.referenceRate(),
                        best.marginBasisPoints(),
                        best.expiresAt()
                                .substring(0, Math.min(19, best.expiresAt().length()))));
        detailLine("sent %s + fee %s = %s".formatted(best.source(), best.senderFee(), best.debit()));
        detailLine("received %s - fee %s = %s".formatted(best.target(), best.receiverFee(), best.credit()));
        detailLine("all costs together %s %%".formatted(best.totalCostPercent()));
    }

    private void transfer(long micros, Journey.Step step) {
        if (step.sent()) {
            at(micros, name(step) + " takes the best one and sends pacs.008");
            PaymentRow.Screening screening = detail.payment().screening();
            if (screening != null) {
                detailLine("Tandem checks it: parties named in full, names screened (%s, lists of epoch %d): %s"
                        .formatted(words(screening.method()), screening.listEpoch(), words(screening.verdict())));
            }
            detailLine("and reserves both legs at once: "
                    + amount(detail.payment().price().source()) + " of "
                    + names.of(detail.payment().debtorAgent()) + ", "
                    + amount(detail.payment().price().target()) + " of "
                    + names.of(
                            detail.payment().price().fxProvider().isNone()
                                    ? detail.payment().debtorAgent()
                                    : detail.payment().price().fxProvider()));
        } else {
            at(micros, name(step) + " is delivered the payment (pacs.008), in its own currency");
        }
    }

    private void report(long micros, Journey.Step step) {
        String status = status(step.text());
        if (step.sent()) {
            at(micros, name(step) + (status.equals("RJCT") ? " rejects" : " accepts") + " (pacs.002 " + status + ")");
        } else {
            at(
                    micros,
                    name(step) + " learns the end: " + (status.equals("ACSC") ? "settled, final" : "rejected")
                            + " (pacs.002 " + status + ")");
        }
    }

    private static String status(String xml) {
        int at = xml.indexOf("<TxSts>");
        int end = xml.indexOf("</TxSts>", at);
        return at < 0 || end < 0 ? "?" : xml.substring(at + "<TxSts>".length(), end);
    }

    private void postings() {
        for (PostingRow row : detail.postings()) {
            lines.add("  %16s  %s  ->  %s  (%s)"
                    .formatted(
                            amount(new Money(
                                    row.posting().amountMinor(), row.posting().currency())),
                            names.of(row.posting().debit().owner()),
                            names.of(row.posting().credit().owner()),
                            words(row.posting().kind())));
        }
    }

    private void times() {
        Optional<TimelineStep> reserved = step(TimelineStep.Stage.RESERVED);
        Optional<TimelineStep> ended = step(TimelineStep.Stage.SETTLED).or(() -> step(TimelineStep.Stage.REJECTED));
        if (reserved.isPresent() && ended.isPresent()) {
            long micros =
                    java.time.Duration.between(reserved.get().at(), ended.get().at())
                                    .toNanos()
                            / 1_000;
            lines.add("  Both legs in one step, " + millis(micros) + " after they were reserved.");
        }
    }

    private Optional<TimelineStep> step(TimelineStep.Stage stage) {
        return detail.timeline().stream().filter(it -> it.stage() == stage).findFirst();
    }

    private void at(long micros, String text) {
        lines.add("%12s  %s".formatted(millis(micros), text));
    }

    private void detailLine(String text) {
        lines.add(" ".repeat(14) + text);
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%d.%d ms", micros / 1_000, micros % 1_000 / 100);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /// `12,500.00 BYN`
    static String amount(Money money) {
        String digits = money.toDecimalString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped + (point < 0 ? "" : digits.substring(point)) + " " + money.currency();
    }

    /// A constant's name as words.
    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
