package org.tandem.engine.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.account.Posting;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// Balances as a child would keep them.
final class Books {
    final Map<AccountId, BigInteger> balance = new TreeMap<>();
    final Map<AccountId, BigInteger> reserved = new HashMap<>();
    final Map<AccountId, AccountState> state = new HashMap<>();

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

    /// What must hold after every command, whatever it was.
    void check() {
        Map<Currency, BigInteger> sums = new HashMap<>();
        balance.forEach((id, amount) -> {
            sums.merge(id.currency(), amount, BigInteger::add);
            if (id.kind() != AccountKind.ISSUED && amount.subtract(reserved.get(id)).signum() < 0) {
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
