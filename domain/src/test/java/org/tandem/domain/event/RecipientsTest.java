package org.tandem.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

class RecipientsTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Money ONE = new Money(100, BYN);
    private static final Bic DEBTOR = Bic.of("AAAABY2X");
    private static final Bic CREDITOR = Bic.of("BBBBRUMM");
    private static final Bic PROVIDER = Bic.of("CCCCBY2X");
    private static final Uetr UETR = new Uetr(1, 2);
    private static final PaymentTerms TERMS = new PaymentTerms(
            DEBTOR, CREDITOR, PROVIDER, QuoteId.NONE, null, null, ONE, ONE, ONE, ONE, FixedSide.SOURCE, 0);
    private static final CommandId ID = new CommandId(3, 4);

    @Test
    void settlement_tells_both_agents_and_the_provider() {
        Event settled = new Event.PaymentSettled(UETR, PaymentKind.CUSTOMER, TERMS, DEBTOR, 0);
        assertThat(recipients(settled)).containsExactly(DEBTOR, CREDITOR, PROVIDER);
        assertThat(recipients(
                        new Event.PaymentReturned(ID, UETR, PaymentKind.CUSTOMER, TERMS, Reason.CUST, new byte[0])))
                .containsExactly(DEBTOR, CREDITOR, PROVIDER);
    }

    @Test
    void a_rejection_tells_the_creditor_agent_only_when_it_was_asked() {
        assertThat(recipients(new Event.PaymentRejected(UETR, PaymentKind.CUSTOMER, TERMS, Reason.AB05, "", true)))
                .containsExactly(DEBTOR, CREDITOR, Bic.NONE);
        assertThat(recipients(new Event.PaymentRejected(UETR, PaymentKind.CUSTOMER, TERMS, Reason.DS24, "", false)))
                .containsExactly(DEBTOR, Bic.NONE, Bic.NONE);
    }

    @Test
    void a_request_goes_to_the_one_who_must_answer_and_an_answer_back() {
        assertThat(recipients(new Event.HoldReleased(UETR, PaymentKind.CUSTOMER, TERMS, 1, new byte[0]))
                        .getFirst())
                .isEqualTo(CREDITOR);
        assertThat(recipients(new Event.RecallRequested(ID, UETR, DEBTOR, CREDITOR, Reason.CUST, new byte[0])))
                .containsExactly(CREDITOR, Bic.NONE, Bic.NONE);
        assertThat(recipients(new Event.RecallAnswered(ID, UETR, DEBTOR, CREDITOR, true, Reason.NONE, new byte[0])))
                .containsExactly(DEBTOR, Bic.NONE, Bic.NONE);
        assertThat(recipients(new Event.InformationAsked(
                        ID, new QuestionId(UETR, 1), DEBTOR, ONE, "one", Asked.DEBTOR, "who?", 5)))
                .containsExactly(DEBTOR, Bic.NONE, Bic.NONE);
        assertThat(recipients(
                        new Event.InformationAnswered(new QuestionId(UETR, 1), DEBTOR, "a customer", new byte[0])))
                .containsExactly(Bic.NONE, Bic.NONE, Bic.NONE);
        assertThat(recipients(new Event.DefundingRequested(ID, PROVIDER, DEBTOR, ONE))
                        .getFirst())
                .isEqualTo(PROVIDER);
        assertThat(recipients(new Event.DefundingConfirmed(ID, PROVIDER, DEBTOR, ONE))
                        .getFirst())
                .isEqualTo(DEBTOR);
        assertThat(recipients(new Event.DefundingRefused(ID, PROVIDER, DEBTOR, ONE))
                        .getFirst())
                .isEqualTo(DEBTOR);
        assertThat(recipients(new Event.Funded(ID, PROVIDER, DEBTOR, ONE)).getFirst())
                .isEqualTo(DEBTOR);
        assertThat(recipients(new Event.NetworkFounded("n", DEBTOR, List.of("a", "b"))))
                .containsOnly(Bic.NONE);
    }

    @Test
    void deliveries_are_read_by_index() {
        Recorded recorded = new Recorded(
                9, new Event.OfferWithdrawn(PROVIDER, new org.tandem.domain.fx.CurrencyPair(BYN, BYN), true), 1, 2, 3);
        assertThat(List.of(recorded.delivery(0), recorded.delivery(1), recorded.delivery(2)))
                .containsExactly(1L, 2L, 3L);
        assertThatThrownBy(() -> recorded.delivery(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(new Step(1, 2, Outcome.Applied.INSTANCE, List.of(recorded)).events())
                .containsExactly(recorded);
    }

    private static List<Bic> recipients(Event event) {
        return List.of(Recipients.of(event, 0), Recipients.of(event, 1), Recipients.of(event, 2));
    }
}
