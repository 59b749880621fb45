package org.tandem.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;

class PaymentVocabularyTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final Bic DEBTOR = Bic.of("AAAABY2X");
    private static final Bic CREDITOR = Bic.of("BBBBRUMM");
    private static final Bic PROVIDER = Bic.of("CCCCBY2X");
    private static final Bic OPERATOR = Bic.of("OOOOBY2X");

    private static PaymentTerms fx(FixedSide side) {
        return new PaymentTerms(
                DEBTOR,
                CREDITOR,
                PROVIDER,
                new QuoteId(7),
                Rate.of("27.6"),
                null,
                new Money(10_000, BYN),
                new Money(276_000, RUB),
                new Money(150, BYN),
                new Money(25, RUB),
                side,
                5);
    }

    @Test
    void settlement_posts_both_legs_both_fees_and_the_rounding_unit() {
        List<Posting> postings = Postings.settlement(fx(FixedSide.SOURCE), OPERATOR, 1);

        assertThat(postings)
                .containsExactly(
                        new Posting(
                                PostingKind.SOURCE_LEG,
                                AccountId.settlement(DEBTOR, BYN),
                                AccountId.settlement(PROVIDER, BYN),
                                10_000),
                        new Posting(
                                PostingKind.TARGET_LEG,
                                AccountId.settlement(PROVIDER, RUB),
                                AccountId.settlement(CREDITOR, RUB),
                                276_000),
                        new Posting(
                                PostingKind.SENDER_FEE,
                                AccountId.settlement(DEBTOR, BYN),
                                new AccountId(OPERATOR, AccountKind.FEES, BYN),
                                150),
                        new Posting(
                                PostingKind.RECEIVER_FEE,
                                AccountId.settlement(CREDITOR, RUB),
                                new AccountId(OPERATOR, AccountKind.FEES, RUB),
                                25),
                        new Posting(
                                PostingKind.ROUNDING,
                                AccountId.settlement(PROVIDER, RUB),
                                new AccountId(OPERATOR, AccountKind.ROUNDING, RUB),
                                1));
    }

    @Test
    void rounding_arises_on_the_side_that_was_computed() {
        assertThat(Postings.roundingCurrency(fx(FixedSide.SOURCE))).isEqualTo(RUB);
        assertThat(Postings.roundingCurrency(fx(FixedSide.TARGET))).isEqualTo(BYN);
    }

    @Test
    void a_return_reverses_both_legs_and_keeps_the_fees() {
        assertThat(Postings.ofReturn(fx(FixedSide.SOURCE)))
                .containsExactly(
                        new Posting(
                                PostingKind.TARGET_LEG_RETURN,
                                AccountId.settlement(CREDITOR, RUB),
                                AccountId.settlement(PROVIDER, RUB),
                                276_000),
                        new Posting(
                                PostingKind.SOURCE_LEG_RETURN,
                                AccountId.settlement(PROVIDER, BYN),
                                AccountId.settlement(DEBTOR, BYN),
                                10_000));
    }

    @Test
    void one_currency_has_one_leg_and_no_provider() {
        Money amount = new Money(500, BYN);
        PaymentTerms plain = new PaymentTerms(
                DEBTOR,
                CREDITOR,
                Bic.NONE,
                QuoteId.NONE,
                null,
                null,
                amount,
                amount,
                Money.zero(BYN),
                Money.zero(BYN),
                FixedSide.SOURCE,
                0);

        assertThat(plain.hasFx()).isFalse();
        assertThat(fx(FixedSide.SOURCE).hasFx()).isTrue();
        assertThat(fx(FixedSide.SOURCE).debitMinor()).isEqualTo(10_150);
        assertThat(Postings.settlement(plain, OPERATOR, 0))
                .containsExactly(new Posting(
                        PostingKind.SOURCE_LEG,
                        AccountId.settlement(DEBTOR, BYN),
                        AccountId.settlement(CREDITOR, BYN),
                        500));
        assertThat(Postings.ofReturn(plain))
                .containsExactly(new Posting(
                        PostingKind.SOURCE_LEG_RETURN,
                        AccountId.settlement(CREDITOR, BYN),
                        AccountId.settlement(DEBTOR, BYN),
                        500));
    }

    @Test
    void a_posting_moves_something_within_one_currency() {
        assertThatThrownBy(() -> new Posting(
                        PostingKind.FUNDING, AccountId.settlement(DEBTOR, BYN), AccountId.settlement(DEBTOR, RUB), 1))
                .hasMessageContaining("one currency");
        assertThatThrownBy(() -> new Posting(
                        PostingKind.FUNDING, AccountId.settlement(DEBTOR, BYN), AccountId.settlement(CREDITOR, BYN), 0))
                .hasMessageContaining("positive");
        assertThat(AccountId.settlement(DEBTOR, BYN).compareTo(AccountId.settlement(DEBTOR, RUB)))
                .isNegative();
        assertThat(AccountId.settlement(DEBTOR, BYN)).hasToString("AAAABY2X/SETTLEMENT/BYN");
    }

    @Test
    void reasons_have_distinct_wire_values_and_speak_iso_20022() {
        Set<Integer> wires = new HashSet<>();
        for (Reason reason : Reason.values()) {
            assertThat(wires.add(reason.wire())).as(reason.name()).isTrue();
            assertThat(Reason.of(reason.wire())).isEqualTo(reason);
            assertThat(reason.when()).isNotBlank();
            if (reason != Reason.NONE) {
                assertThat(reason.code()).matches("[A-Z0-9]{4}");
            }
        }
        assertThat(Reason.ofCode("AC04")).isEqualTo(Reason.AC04);
        assertThat(Reason.ofCode("ZZ99")).isEqualTo(Reason.MS03);
        assertThatThrownBy(() -> Reason.of(127)).hasMessageContaining("127");
        assertThatThrownBy(() -> Reason.of(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Reason.of(9_999)).hasMessageContaining("9999");
    }

    @Test
    void codes_on_the_wire_come_back() {
        for (PaymentState state : PaymentState.values()) {
            assertThat(PaymentState.of(state.code())).isEqualTo(state);
        }
        for (PaymentKind kind : PaymentKind.values()) {
            assertThat(PaymentKind.of(kind.code())).isEqualTo(kind);
        }
        for (AccountKind kind : AccountKind.values()) {
            assertThat(AccountKind.of(kind.code())).isEqualTo(kind);
        }
        for (AccountState state : AccountState.values()) {
            assertThat(AccountState.of(state.code())).isEqualTo(state);
        }
        for (PostingKind kind : PostingKind.values()) {
            assertThat(PostingKind.of(kind.code())).isEqualTo(kind);
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(Verdict.of(verdict.code())).isEqualTo(verdict);
        }
        for (ScreeningMethod method : ScreeningMethod.values()) {
            assertThat(ScreeningMethod.of(method.code())).isEqualTo(method);
        }
        for (FixedSide side : FixedSide.values()) {
            assertThat(FixedSide.of(side.code())).isEqualTo(side);
        }
        for (ParticipantState state : ParticipantState.values()) {
            assertThat(ParticipantState.of(state.code())).isEqualTo(state);
        }
        assertThatThrownBy(() -> PaymentState.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> PaymentKind.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> AccountKind.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> AccountState.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> PostingKind.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> Verdict.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> ScreeningMethod.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> FixedSide.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> ParticipantState.of(0)).hasMessageContaining("0");
        assertThat(PaymentState.HELD.isFinal()).isFalse();
        assertThat(PaymentState.RESERVED.isFinal()).isFalse();
        assertThat(PaymentState.SETTLED.isFinal()).isTrue();
        assertThat(PaymentState.REJECTED.isFinal()).isTrue();
    }

    @Test
    void a_uetr_is_a_lower_case_version_4_uuid() {
        String text = "8a562c67-ca16-48ba-b074-65581be6f001";
        assertThat(Uetr.of(text)).hasToString(text);
        assertThat(Uetr.of(UUID.fromString(text))).isEqualTo(Uetr.of(text));
        for (String wrong : List.of(
                "",
                "8A562C67-ca16-48ba-b074-65581be6f001",
                "8a562c67-ca16-18ba-b074-65581be6f001",
                "8a562c67-ca16-48ba-c074-65581be6f001",
                "8a562c67ca16-48ba-b074-65581be6f0011",
                "8a562c67-ca16-48ba-b074-65581be6f00g",
                "8a562c67-ca16-48ba-b074-65581be6f00")) {
            assertThat(Uetr.isUetr(wrong)).as(wrong).isFalse();
            assertThatThrownBy(() -> Uetr.of(wrong)).hasMessageContaining("not a UETR");
        }
        Uetr low = new Uetr(1, 5);
        assertThat(low.compareTo(new Uetr(1, 6))).isNegative();
        assertThat(low.compareTo(new Uetr(-1, 0))).isNegative();
        assertThat(low.compareTo(new Uetr(1, 5))).isZero();
    }

    @Test
    void a_quote_id_is_q_and_a_number() {
        assertThat(QuoteId.of("Q42").number()).isEqualTo(42);
        assertThat(new QuoteId(42)).hasToString("Q42");
        assertThat(QuoteId.NONE.isNone()).isTrue();
        for (String wrong : List.of("", "Q", "42", "Q4x", "Q1234567890123456789", "q42")) {
            assertThatThrownBy(() -> QuoteId.of(wrong)).hasMessageContaining("no quote id");
        }
        assertThatThrownBy(() -> new QuoteId(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
