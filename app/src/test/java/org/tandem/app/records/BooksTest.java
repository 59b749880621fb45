package org.tandem.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.account.AccountRow;
import org.tandem.readmodel.account.TrialBalanceRow;

class BooksTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final AccountId BANK = new AccountId(Bic.of("MNMBBY20"), AccountKind.SETTLEMENT, BYN);
    private static final AccountId ISSUED = new AccountId(Bic.of("SBYNBY20"), AccountKind.ISSUED, BYN);

    @Test
    void rows_that_are_what_the_engine_has_balance() {
        Books books = new Books(7, List.of(row(BANK, 500, 20), row(ISSUED, -500, 0)), List.of(trial(0, 500)));

        assertThat(books.outOfBalance()).isEmpty();
        assertThat(books.differencesFrom(engine(7, balance(BANK, 500, 20), balance(ISSUED, -500, 0))))
                .isEmpty();
    }

    @Test
    void debits_that_are_not_credits_are_named_by_currency() {
        Books books = new Books(7, List.of(), List.of(trial(3, 500)));

        assertThat(books.outOfBalance()).singleElement().asString().contains("BYN").contains("differ by 3");
    }

    @Test
    void an_account_that_differs_from_the_engines_is_named() {
        Books books = new Books(7, List.of(row(BANK, 501, 20), row(ISSUED, -500, 0)), List.of());

        assertThat(books.differencesFrom(engine(7, balance(BANK, 500, 20), balance(ISSUED, -500, 0))))
                .singleElement()
                .asString()
                .contains("MNMBBY20")
                .contains("the engine has 500")
                .contains("501");
    }

    @Test
    void an_account_that_only_one_of_both_has_is_named() {
        Books more = new Books(7, List.of(row(BANK, 0, 0)), List.of());
        Books fewer = new Books(7, List.of(), List.of());

        assertThat(more.differencesFrom(engine(7))).singleElement().asString().contains("no such account");
        assertThat(fewer.differencesFrom(engine(7, balance(BANK, 5, 0), balance(ISSUED, -5, 0))))
                .hasSize(2);
    }

    @Test
    void books_of_another_moment_are_no_proof() {
        assertThat(new Books(6, List.of(), List.of()).differencesFrom(engine(7)))
                .singleElement()
                .asString()
                .contains("event 7")
                .contains("at 6");
    }

    @Test
    void an_engine_whose_accounts_do_not_add_up_is_told_of() {
        Books books = new Books(7, List.of(row(BANK, 5, 0)), List.of());

        assertThat(books.differencesFrom(engine(7, balance(BANK, 5, 0))))
                .singleElement()
                .asString()
                .contains("add up to 5");
    }

    private static AccountRow row(AccountId id, long posted, long reserved) {
        return new AccountRow(id, AccountState.OPEN, posted, reserved);
    }

    private static VerifiedLedger.Balance balance(AccountId id, long posted, long reserved) {
        return new VerifiedLedger.Balance(id, AccountState.OPEN, posted, reserved);
    }

    private static TrialBalanceRow trial(long outOfBalance, long issued) {
        return new TrialBalanceRow(BYN, outOfBalance, issued, issued, 0, 0, 0);
    }

    private static VerifiedLedger engine(long sequence, VerifiedLedger.Balance... accounts) {
        return new VerifiedLedger(0, 0, 0, 0, 0, 0, sequence, 0, List.of(accounts));
    }
}
