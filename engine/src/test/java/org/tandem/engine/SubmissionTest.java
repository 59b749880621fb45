package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.FX_ONE;
import static org.tandem.engine.Scenario.FX_TWO;
import static org.tandem.engine.Scenario.GAMMA;
import static org.tandem.engine.Scenario.JPY;
import static org.tandem.engine.Scenario.RUB;
import static org.tandem.engine.Scenario.SECOND;
import static org.tandem.engine.Scenario.STRANGER;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

class SubmissionTest {
    private final Scenario it = Scenario.founded();

    /// Everything is wrong at first and is mended point by point; what is reported is always the first that is
    /// left.
    @Test
    void the_first_failed_check_in_the_documented_order_is_the_reason() {
        it.change(new Change.SetParticipantState(GAMMA, ParticipantState.SUSPENDED));
        Currency usd = new Currency("USD", 2);
        UnaryOperator<Instruction> wrong = payment -> payment.withoutClearance()
                .createdAt(it.nowNanos() - 7_200 * SECOND - 1)
                .debtor(STRANGER)
                .creditor(STRANGER)
                .source(0, usd)
                .target(usd)
                .quote(new QuoteId(999))
                .targetMinor(1);
        wrong = expect(wrong, p -> p, Reason.RR04, "no clearance");
        wrong = expect(wrong, Instruction::clearedForOtherContent, Reason.RR04, "other content");
        wrong = expect(wrong, p -> p.clearedByEpoch(1).judged(Verdict.REJECT, Reason.FR01), Reason.FR01, "by the gate");
        wrong = expect(wrong, p -> p.judged(Verdict.PASS, Reason.NONE), Reason.TM01, "older than");
        wrong = expect(wrong, p -> p.createdAt(it.nowNanos() + 300 * SECOND + 1), Reason.DT01, "ahead");
        wrong = expect(wrong, p -> p.createdAt(it.nowNanos()), Reason.AGNT, "debtor");
        wrong = expect(wrong, p -> p.debtor(GAMMA), Reason.AG10, "suspended");
        wrong = expect(wrong, p -> p.debtor(FX_ONE), Reason.AG01, "FX_PROVIDER");
        wrong = expect(wrong, p -> p.debtor(ALFA), Reason.AGNT, "creditor");
        wrong = expect(wrong, p -> p.creditor(GAMMA), Reason.AG11, "suspended");
        wrong = expect(wrong, p -> p.creditor(ALFA), Reason.AG03, "the same");
        wrong = expect(wrong, p -> p.creditor(BETA), Reason.DNOR, "debtor");
        wrong = expect(wrong, p -> p.source(0, BYN), Reason.CNOR, "creditor");
        wrong = expect(wrong, p -> p.target(RUB), Reason.AM01, "zero");
        wrong = expect(wrong, p -> p.source(5_000_001, BYN), Reason.AM13, "one payment");
        it.change(new Change.SetLimits(ALFA, BYN, 0, 20_000));
        wrong = expect(wrong, p -> p.source(20_001, BYN), Reason.AM14, "of the day");
        wrong = expect(wrong, p -> p.source(20_000, BYN), Reason.AB04, "Q999");
        wrong = expect(wrong, p -> p.quote(QuoteId.NONE), Reason.AM09, "target amount");

        it.reserved(wrong.apply(it.instruction()).targetMinor(0));
    }

    private UnaryOperator<Instruction> expect(
            UnaryOperator<Instruction> before, UnaryOperator<Instruction> mend, Reason reason, String detail) {
        UnaryOperator<Instruction> after = payment -> mend.apply(before.apply(payment));
        it.refusedAtTheDoor(after.apply(it.instruction()), reason, detail);
        return after;
    }

    @Test
    void the_time_bounds_themselves_are_inside() {
        it.reserved(it.instruction().createdAt(it.nowNanos() - 7_200 * SECOND));
        it.reserved(it.instruction().createdAt(it.nowNanos() + 300 * SECOND));
    }

    @Test
    void a_clearance_from_lists_no_longer_in_force_does_not_count_and_the_payment_may_be_cleared_again() {
        it.change(new Change.ActivateLists(2, "next"));

        Instruction payment = it.instruction();
        it.refused(payment.command(), Reason.RR04, "epoch 1, in force are those of 2");
        it.refused(payment.clearedByEpoch(3).command(), Reason.RR04, "epoch 3, in force are those of 2");
        it.reserved(payment.clearedByEpoch(2));
    }

    /// The gate's no by lists that are gone is no longer its word.
    @Test
    void a_rejection_by_lists_no_longer_in_force_does_not_end_the_payment() {
        it.change(new Change.ActivateLists(2, "next"));

        Instruction payment = it.instruction().judged(Verdict.REJECT, Reason.RR04);
        it.refused(payment.command(), Reason.RR04, "epoch 1");
        it.reserved(payment.clearedByEpoch(2).judged(Verdict.PASS, Reason.NONE));
    }

    @Test
    void blocked_and_closed_accounts_take_no_payment_on_either_side() {
        AccountId debtors = AccountId.settlement(ALFA, JPY);
        AccountId creditors = AccountId.settlement(BETA, BYN);
        it.change(new Change.SetAccountState(debtors, AccountState.BLOCKED));
        it.change(new Change.SetAccountState(creditors, AccountState.BLOCKED));
        it.refusedAtTheDoor(it.instruction().source(1, JPY), Reason.AC06, "debtor");
        it.refusedAtTheDoor(it.instruction().target(BYN), Reason.AC06, "creditor");

        it.change(new Change.SetAccountState(debtors, AccountState.CLOSED));
        it.change(new Change.SetAccountState(creditors, AccountState.CLOSED));
        it.refusedAtTheDoor(it.instruction().source(1, JPY), Reason.AC04, "debtor");
        it.refusedAtTheDoor(it.instruction().target(BYN), Reason.AC04, "creditor");
    }

    @Test
    void a_limit_itself_may_be_paid_and_one_minor_unit_more_may_not() {
        it.change(new Change.SetFees(Scenario.BYN_RUB, Fee.NONE, Fee.NONE));
        it.reserved(it.instruction().source(4_000_000, BYN));
        it.reserved(it.instruction().source(3_000_000, BYN));
        it.refusedAtTheDoor(it.instruction().source(1_000_001, BYN), Reason.AM14, "of the day");
        it.reserved(it.instruction().source(1_000_000, BYN));
    }

    @Test
    void what_is_rejected_counts_no_more_for_the_day_and_a_new_day_begins_anew() {
        Uetr first = it.reserved(it.instruction().source(4_000_000, BYN));
        it.reserved(it.instruction().source(4_000_000, BYN));
        it.refusedAtTheDoor(it.instruction().source(1, BYN), Reason.AM14, "of the day");
        it.answer(first, false);
        it.settled(it.instruction().source(4_000_000, BYN));
        it.refusedAtTheDoor(it.instruction().source(1, BYN), Reason.AM14, "of the day");

        it.at(86_400);
        it.offer(FX_TWO, Scenario.BYN_RUB, 2_000_000, Scenario.tier(1, "27"));
        it.reserved(it.instruction());
    }

    @Test
    void without_cover_on_the_debtors_side_nothing_is_reserved() {
        // 0.30 fee: 100,000.00 BYN are there.
        it.change(new Change.SetLimits(ALFA, BYN, 0, 0));
        Instruction same = it.instruction().creditor(BETA).target(BYN);
        it.refusedAtTheDoor(same.source(10_000_000 - 29, BYN), Reason.AM04, "debtor");
        assertThat(it.reservedOn(ALFA, BYN)).isZero();
        it.reserved(it.instruction().target(BYN).source(10_000_000 - 30, BYN));
        assertThat(it.reservedOn(ALFA, BYN)).isEqualTo(10_000_000);
    }

    @Test
    void without_cover_on_the_providers_side_nothing_is_reserved() {
        it.withdrawOffer(FX_ONE, Scenario.BYN_RUB);
        it.done(new Command.RequestDefunding(it.id(), FX_TWO, new Money(100_000_000 - 274_999, RUB)));
        it.refusedAtTheDoor(it.instruction(), Reason.AM04, "the FX provider's");
        assertThat(it.reservedOn(ALFA, BYN)).isZero();

        it.fund(FX_TWO, RUB, 1);
        it.reserved(it.instruction());
        assertThat(it.reservedOn(FX_TWO, RUB)).isEqualTo(100_000_001);
    }

    @Test
    void in_one_currency_both_amounts_are_the_same_and_the_rate_is_one() {
        it.refusedAtTheDoor(it.instruction().target(BYN).targetMinor(10_001), Reason.AM09, "the same");
        it.refusedAtTheDoor(it.instruction().target(BYN).rate("1.0000000001"), Reason.AB04, "one");
        it.settled(it.instruction().target(BYN).targetMinor(10_000).rate("1"));

        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000 - 10_000 - 30);
        assertThat(it.posted(BETA, BYN)).isEqualTo(10_000);
    }

    @Test
    void an_fx_provider_pays_banks_between_institutions() {
        it.settled(it.instruction()
                .kind(PaymentKind.FINANCIAL_INSTITUTION)
                .debtor(FX_ONE)
                .source(1_000, RUB));
    }

    @Test
    void the_same_uetr_with_the_same_content_is_known_and_changes_nothing() {
        Instruction payment = it.instruction();
        it.reserved(payment);
        long hash = it.engine.stateHash();
        int count = it.events.size();

        assertThat(it.apply(payment.command()))
                .isEqualTo(new Outcome.PaymentKnown(payment.uetr(), PaymentState.RESERVED, Reason.NONE, it.nowNanos()));
        assertThat(it.engine.stateHash()).isEqualTo(hash);
        assertThat(it.events).hasSize(count);
    }

    @Test
    void the_same_uetr_with_other_content_is_refused_and_the_first_goes_on() {
        Instruction payment = it.instruction();
        it.reserved(payment);

        it.refused(payment.source(10_001, BYN).command(), Reason.AM05, "other content");
        it.answer(payment.uetr(), true);
        assertThat(it.last(Event.PaymentSettled.class).terms().source().minor()).isEqualTo(10_000);
    }

    @Test
    void a_payment_refused_at_the_door_is_remembered_as_rejected() {
        Instruction payment = it.instruction().withoutClearance();
        it.pay(payment);

        it.known(payment.uetr(), PaymentState.REJECTED, Reason.RR04);
    }
}
