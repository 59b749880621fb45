package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.JPY;
import static org.tandem.engine.Scenario.OPERATOR;
import static org.tandem.engine.Scenario.SECOND;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Four eyes on everything that changes results.
class ChangeTest {
    private static final Change SUSPEND_BETA = new Change.SetParticipantState(BETA, ParticipantState.SUSPENDED);

    private final Scenario it = Scenario.founded();

    @Test
    void a_change_takes_effect_with_the_second_officer_and_names_both() {
        CommandId change = propose(SUSPEND_BETA);
        it.reserved(it.instruction());
        it.done(new Command.ApproveChange(it.id(), change, "two"));

        Event.ChangeApplied applied = it.last(Event.ChangeApplied.class);
        assertThat(applied.proposer()).isEqualTo("one");
        assertThat(applied.approver()).isEqualTo("two");
        it.refusedAtTheDoor(it.instruction(), Reason.AG11, "suspended");
    }

    @Test
    void the_same_officer_twice_is_one_pair_of_eyes() {
        CommandId change = propose(SUSPEND_BETA);
        it.refused(new Command.ApproveChange(it.id(), change, "one"), Reason.STATE, "another officer");
        it.reserved(it.instruction());
    }

    @Test
    void a_stranger_neither_proposes_nor_approves_nor_withdraws() {
        CommandId change = propose(SUSPEND_BETA);
        it.refused(new Command.ProposeChange(it.id(), "stranger", SUSPEND_BETA), Reason.AG01, "no officer");
        it.refused(new Command.ApproveChange(it.id(), change, "stranger"), Reason.AG01, "no officer");
        it.refused(new Command.WithdrawChange(it.id(), change, "stranger"), Reason.AG01, "no officer");
    }

    @Test
    void a_withdrawn_change_is_approved_by_nobody() {
        CommandId change = propose(SUSPEND_BETA);
        it.done(new Command.WithdrawChange(it.id(), change, "one"));
        assertThat(it.last(Event.ChangeWithdrawn.class).officer()).isEqualTo("one");
        it.refused(new Command.ApproveChange(it.id(), change, "two"), Reason.STATE, "waits");
    }

    @Test
    void a_change_waits_until_its_time_is_over_and_not_longer() {
        CommandId change = propose(SUSPEND_BETA);
        it.atNanos(Scenario.START + 600 * SECOND - 1);
        assertThat(it.count(Event.ChangeWithdrawn.class)).isZero();

        it.at(600);
        Event.ChangeWithdrawn expired = it.events.stream()
                .filter(Event.ChangeWithdrawn.class::isInstance)
                .map(Event.ChangeWithdrawn.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(expired).isEqualTo(new Event.ChangeWithdrawn(change, ""));
        it.refused(new Command.ApproveChange(it.id(), change, "two"), Reason.STATE, "waits");
    }

    @Test
    void what_is_reserved_when_a_participant_is_suspended_still_settles() {
        Uetr uetr = it.reserved(it.instruction());
        it.change(SUSPEND_BETA);
        it.answer(uetr, true);
        it.last(Event.PaymentSettled.class);
        it.change(new Change.SetParticipantState(BETA, ParticipantState.ACTIVE));
        it.reserved(it.instruction());
    }

    @Test
    void the_operator_itself_is_never_suspended() {
        Change change = new Change.SetParticipantState(OPERATOR, ParticipantState.SUSPENDED);
        it.refused(new Command.ProposeChange(it.id(), "one", change), Reason.AG01, "operator");
    }

    @Test
    void what_is_reserved_when_an_account_is_blocked_still_settles() {
        Uetr uetr = it.reserved(it.instruction());
        it.change(new Change.SetAccountState(AccountId.settlement(ALFA, BYN), AccountState.BLOCKED));
        it.refusedAtTheDoor(it.instruction(), Reason.AC06, "debtor");
        it.answer(uetr, true);
        it.last(Event.PaymentSettled.class);
    }

    @Test
    void an_account_that_holds_money_or_waits_for_some_is_not_closed() {
        Change closeFull = new Change.SetAccountState(AccountId.settlement(ALFA, BYN), AccountState.CLOSED);
        it.refused(new Command.ProposeChange(it.id(), "one", closeFull), Reason.STATE, "holds money");

        it.reserved(it.instruction().target(BYN));
        Change closeWaiting = new Change.SetAccountState(AccountId.settlement(BETA, BYN), AccountState.CLOSED);
        it.refused(new Command.ProposeChange(it.id(), "one", closeWaiting), Reason.STATE, "waits for some");
    }

    @Test
    void a_change_that_no_longer_fits_when_approved_is_refused() {
        AccountId account = AccountId.settlement(ALFA, JPY);
        CommandId change = propose(new Change.SetAccountState(account, AccountState.CLOSED));
        it.fund(ALFA, JPY, 1);
        it.refused(new Command.ApproveChange(it.id(), change, "two"), Reason.STATE, "holds money");
    }

    @Test
    void a_closed_account_is_closed_for_good() {
        AccountId account = AccountId.settlement(ALFA, JPY);
        it.change(new Change.SetAccountState(account, AccountState.CLOSED));
        Change open = new Change.SetAccountState(account, AccountState.OPEN);
        it.refused(new Command.ProposeChange(it.id(), "one", open), Reason.AC04, "for good");
    }

    @Test
    void a_founding_that_is_refused_names_the_change_and_leaves_nothing() {
        Scenario none = Scenario.empty();
        List<Change> rules = new ArrayList<>(Scenario.rules());
        rules.add(3, new Change.AddCurrency(BYN, Scenario.SETTLER));
        long hash = none.engine.stateHash();

        none.refused(found(none, List.of("one", "two"), rules), Reason.STATE, "change 4: the currency BYN");
        assertThat(none.events).isEmpty();
        assertThat(none.engine.stateHash()).isNotEqualTo(hash);
        none.done(found(none, List.of("one", "two"), Scenario.rules()));
    }

    @Test
    void a_network_is_founded_once_and_by_two_different_officers() {
        Scenario none = Scenario.empty();
        none.refused(new Command.WithdrawOffer(none.id(), ALFA, Scenario.BYN_RUB), Reason.STATE, "no network");
        none.refused(found(none, List.of("one"), Scenario.rules()), Reason.STATE, "at least two officers");
        none.refused(found(none, List.of("one", "one"), Scenario.rules()), Reason.STATE, "each named once");
        it.refused(found(it, List.of("one", "two"), Scenario.rules()), Reason.STATE, "founded already");
        assertThat(none.apply(none.instruction().command())).isInstanceOf(Outcome.Refused.class);
    }

    private static Command found(Scenario scenario, List<String> officers, List<Change> rules) {
        return new Command.FoundNetwork(scenario.id(), "Example", OPERATOR, officers, rules);
    }

    private CommandId propose(Change change) {
        CommandId id = it.id();
        it.done(new Command.ProposeChange(id, "one", change));
        return id;
    }
}
