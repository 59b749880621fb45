package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.GAMMA;
import static org.tandem.engine.Scenario.JPY;
import static org.tandem.engine.Scenario.RUB_SETTLER;
import static org.tandem.engine.Scenario.SETTLER;
import static org.tandem.engine.Scenario.STRANGER;

import org.junit.jupiter.api.Test;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Money;
import org.tandem.domain.payment.Reason;

class FundingTest {
    private final Scenario it = Scenario.founded();

    @Test
    void funding_is_owed_by_the_settlement_bank() {
        it.fund(GAMMA, JPY, 700);

        assertThat(it.posted(GAMMA, JPY)).isEqualTo(700);
        assertThat(it.posted(new AccountId(SETTLER, AccountKind.ISSUED, JPY))).isEqualTo(-700);
    }

    @Test
    void a_confirmed_defunding_takes_the_money_out() {
        CommandId defunding = ask(400);
        assertThat(it.reservedOn(ALFA, BYN)).isEqualTo(400);
        it.done(new Command.ConfirmDefunding(it.id(), defunding, SETTLER, true));

        it.last(Event.DefundingConfirmed.class);
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000 - 400);
        assertThat(it.reservedOn(ALFA, BYN)).isZero();
        assertThat(it.posted(new AccountId(SETTLER, AccountKind.ISSUED, BYN))).isEqualTo(400 - 10_000_000);
    }

    @Test
    void a_refused_defunding_gives_the_reservation_back() {
        CommandId defunding = ask(400);
        it.done(new Command.ConfirmDefunding(it.id(), defunding, SETTLER, false));

        it.last(Event.DefundingRefused.class);
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000);
        assertThat(it.reservedOn(ALFA, BYN)).isZero();
        it.refused(new Command.ConfirmDefunding(it.id(), defunding, SETTLER, true), Reason.NOOR, "is open");
    }

    @Test
    void what_is_set_aside_for_a_defunding_pays_nothing_else() {
        ask(10_000_000 - 10_051);
        it.refusedAtTheDoor(it.instruction(), Reason.AM04, "debtor");
        it.fund(ALFA, BYN, 1);
        it.reserved(it.instruction());
        it.refused(new Command.RequestDefunding(it.id(), ALFA, new Money(1, BYN)), Reason.AM04, "cover");
    }

    @Test
    void only_the_currencys_settlement_bank_says_that_money_moved() {
        Money amount = new Money(1, BYN);
        it.refused(new Command.Fund(it.id(), RUB_SETTLER, ALFA, amount), Reason.AG01, "not the settlement bank");
        it.refused(
                new Command.ConfirmDefunding(it.id(), ask(1), RUB_SETTLER, true),
                Reason.AG01,
                "not the settlement bank");
    }

    @Test
    void funding_needs_an_amount_a_participant_and_an_account() {
        it.refused(new Command.Fund(it.id(), SETTLER, ALFA, Money.zero(BYN)), Reason.AM01, "zero");
        it.refused(new Command.Fund(it.id(), SETTLER, STRANGER, new Money(1, BYN)), Reason.AGNT, "no participant");
        it.refused(new Command.Fund(it.id(), SETTLER, GAMMA, new Money(1, BYN)), Reason.AC14, "no account");
    }

    private CommandId ask(long minor) {
        CommandId id = it.id();
        it.done(new Command.RequestDefunding(id, ALFA, new Money(minor, BYN)));
        assertThat(it.last(Event.DefundingRequested.class).settlementBank()).isEqualTo(SETTLER);
        return id;
    }
}
