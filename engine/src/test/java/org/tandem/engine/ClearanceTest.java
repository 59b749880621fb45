package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.GAMMA;
import static org.tandem.engine.Scenario.JPY;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command.ProposeChange;
import org.tandem.domain.command.Command.SubmitPayment;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// No payment reaches the books without the gate's word for exactly this content and for the lists in force.
class ClearanceTest {
    private final Scenario it = Scenario.founded();

    @Test
    void a_payment_whose_content_the_gate_saw_is_taken() {
        SubmitPayment payment = it.instruction().command();
        it.done(payment);
        it.last(Event.PaymentReserved.class);
    }

    /// Each value a clearance is bound to, changed alone after the gate has spoken.
    @Test
    void a_clearance_fits_no_other_content() {
        List<UnaryOperator<Instruction>> changes = List.of(
                payment -> payment.debtor(GAMMA),
                payment -> payment.creditor(GAMMA),
                payment -> payment.debtor(BETA).creditor(ALFA),
                payment -> payment.source(10_001, BYN),
                payment -> payment.source(10_000, JPY),
                payment -> payment.target(JPY),
                payment -> payment.targetMinor(1),
                payment -> payment.quote(new QuoteId(999)));
        for (UnaryOperator<Instruction> change : changes) {
            Uetr uetr = it.instruction().uetr();
            Clearance given = new Instruction(uetr, it.nowNanos()).command().clearance();
            SubmitPayment changed =
                    change.apply(new Instruction(uetr, it.nowNanos())).command();
            assertRefused(changed.clearedBy(given));
        }
    }

    @Test
    void a_clearance_fits_no_other_message_and_no_other_uetr() {
        SubmitPayment first = it.instruction().command();
        assertRefused(ofMessage(first, first.messageDigestHigh() ^ 1, first.messageDigestLow()));
        SubmitPayment second = it.instruction().command();
        assertRefused(ofMessage(second, second.messageDigestHigh(), second.messageDigestLow() ^ 1));
        SubmitPayment third = it.instruction().command();
        assertRefused(third.clearedBy(second.clearance()));
    }

    @Test
    void no_clearance_and_one_of_other_lists_are_refused() {
        SubmitPayment none = it.instruction().command();
        assertRefused(none.clearedBy(null));
        SubmitPayment old = it.instruction().command();
        it.change(new Change.ActivateLists(2, "next"));
        it.refused(old, Reason.RR04, "in force are those of 2");
        it.refused(it.instruction().clearedByEpoch(3).command(), Reason.RR04, "in force are those of 2");
    }

    @Test
    void another_policy_ends_what_was_cleared_by_the_one_before_and_leaves_the_lists() {
        SubmitPayment old = it.instruction().command();
        it.change(new Change.ActivatePolicy(2, "policy 1"));
        it.refused(old, Reason.RR04, "of epoch 1, in force are those of 2");
        it.done(it.instruction().clearedByEpoch(2).command());
        it.refused(
                new ProposeChange(it.id(), "one", new Change.ActivateLists(2, "next")),
                Reason.STATE,
                "the next is greater");
        it.change(new Change.ActivateLists(3, "next"));
        it.refused(
                new ProposeChange(
                        it.id(), "one", new Change.ActivatePolicy(4, "p".repeat(Limits.POLICY_LENGTH_MAX + 1))),
                Reason.CH16,
                "at most 20000");
        it.change(new Change.ActivatePolicy(4, "p".repeat(Limits.POLICY_LENGTH_MAX)));
    }

    private void assertRefused(SubmitPayment payment) {
        it.done(payment);
        Event.PaymentRefused refused = it.last(Event.PaymentRefused.class);
        assertThat(refused.uetr()).isEqualTo(payment.uetr());
        assertThat(refused.reason()).isEqualTo(Reason.RR04);
    }

    private static SubmitPayment ofMessage(SubmitPayment it, long high, long low) {
        return new SubmitPayment(
                it.uetr(),
                it.kind(),
                it.debtorAgent(),
                it.creditorAgent(),
                it.quote(),
                it.source(),
                it.targetCurrency(),
                it.targetMinor(),
                it.rate(),
                it.createdAtNanos(),
                high,
                low,
                it.clearance(),
                it.originalMessage());
    }
}
