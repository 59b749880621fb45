package org.tandem.engine.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;

/// Balances as a child would keep them.
final class Books {
    final Map<AccountId, BigInteger> balance = new TreeMap<>();
    final Map<AccountId, BigInteger> reserved = new HashMap<>();
    final Map<AccountId, AccountState> state = new HashMap<>();
    private final Map<CommandId, Command.RequestDefunding> defundings = new HashMap<>();

    void open(AccountId id) {
        if (!balance.containsKey(id)) {
            balance.put(id, BigInteger.ZERO);
            reserved.put(id, BigInteger.ZERO);
        }
        state.put(id, AccountState.OPEN);
    }

    boolean has(Bic owner, Currency currency) {
        return balance.containsKey(AccountId.settlement(owner, currency));
    }

    boolean isOpen(Bic owner, Currency currency) {
        return state.get(AccountId.settlement(owner, currency)) == AccountState.OPEN;
    }

    Reason judge(Bic owner, Currency currency, Reason none) {
        if (!has(owner, currency)) {
            return none;
        }
        return switch (state.get(AccountId.settlement(owner, currency))) {
            case OPEN -> Reason.NONE;
            case BLOCKED -> Reason.AC06;
            case CLOSED -> Reason.AC04;
        };
    }

    BigInteger available(Bic owner, Currency currency) {
        AccountId id = AccountId.settlement(owner, currency);
        return balance.getOrDefault(id, BigInteger.ZERO).subtract(reserved.getOrDefault(id, BigInteger.ZERO));
    }

    void reserve(Bic owner, Currency currency, long amountMinor) {
        reserved.merge(AccountId.settlement(owner, currency), BigInteger.valueOf(amountMinor), BigInteger::add);
    }

    void release(Bic owner, Currency currency, long amountMinor) {
        reserve(owner, currency, -amountMinor);
    }

    void post(Posting posting) {
        BigInteger amount = BigInteger.valueOf(posting.amountMinor());
        balance.merge(posting.debit(), amount.negate(), BigInteger::add);
        balance.merge(posting.credit(), amount, BigInteger::add);
    }

    void fund(Command.Fund it) {
        post(new Posting(
                PostingKind.FUNDING,
                new AccountId(
                        it.settlementBank(), AccountKind.ISSUED, it.amount().currency()),
                AccountId.settlement(it.participant(), it.amount().currency()),
                it.amount().minor()));
    }

    boolean wantOut(Command.RequestDefunding it) {
        if (available(it.participant(), it.amount().currency())
                        .compareTo(BigInteger.valueOf(it.amount().minor()))
                < 0) {
            return false;
        }
        reserve(it.participant(), it.amount().currency(), it.amount().minor());
        defundings.put(it.id(), it);
        return true;
    }

    void paidOut(Command.ConfirmDefunding it) {
        Command.RequestDefunding wanted = defundings.remove(it.defunding());
        Currency currency = wanted.amount().currency();
        release(wanted.participant(), currency, wanted.amount().minor());
        if (it.paid()) {
            post(new Posting(
                    PostingKind.DEFUNDING,
                    AccountId.settlement(wanted.participant(), currency),
                    new AccountId(it.settlementBank(), AccountKind.ISSUED, currency),
                    wanted.amount().minor()));
        }
    }

    /// What must hold after every command, whatever it was.
    void check() {
        Map<Currency, BigInteger> sums = new HashMap<>();
        balance.forEach((id, amount) -> {
            sums.merge(id.currency(), amount, BigInteger::add);
            if (id.kind() != AccountKind.ISSUED
                    && amount.subtract(reserved.get(id)).signum() < 0) {
                throw new AssertionError(id + " is below zero: " + amount + " less " + reserved.get(id));
            }
        });
        sums.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                throw new AssertionError("the books of " + currency + " are off by " + sum);
            }
        });
    }
}
