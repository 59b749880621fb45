package org.tandem.app.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.money.Currency;
import org.tandem.readmodel.account.AccountRow;
import org.tandem.readmodel.account.TrialBalanceRow;

/// The books as the read model has them at one event: every account, and the trial balance made from them.
///
/// @param sequence of the last event they take in
public record Books(long sequence, List<AccountRow> accounts, List<TrialBalanceRow> trialBalance) {
    public Books {
        accounts = List.copyOf(accounts);
        trialBalance = List.copyOf(trialBalance);
    }

    /// What does not balance within the rows; empty when debits equal credits in every currency.
    public List<String> outOfBalance() {
        List<String> found = new ArrayList<>();
        for (TrialBalanceRow row : trialBalance) {
            if (!row.isBalanced()) {
                found.add(row.currency() + ": debits and credits differ by " + row.outOfBalanceMinor()
                        + " minor units; issued " + row.issuedMinor() + ", held "
                        + (row.settlementMinor() + row.feesMinor() + row.roundingMinor()));
            }
        }
        return found;
    }

    /// What differs from the engine's own accounts, as its log leads to them; empty when all agree.
    public List<String> differencesFrom(VerifiedLedger engine) {
        List<String> found = new ArrayList<>();
        if (engine.lastSequence() != sequence) {
            found.add("the engine is at event " + engine.lastSequence() + ", the read model at " + sequence);
        }
        Map<AccountId, AccountRow> rows = new HashMap<>();
        accounts.forEach(row -> rows.put(row.id(), row));
        Map<Currency, Long> sums = new HashMap<>();
        for (VerifiedLedger.Balance balance : engine.accounts()) {
            sums.merge(balance.account().currency(), balance.postedMinor(), Math::addExact);
            AccountRow row = rows.remove(balance.account());
            long posted = row == null ? 0 : row.postedMinor();
            long reserved = row == null ? 0 : row.reservedMinor();
            if (posted != balance.postedMinor() || reserved != balance.reservedMinor()) {
                found.add(balance.account() + ": the engine has " + balance.postedMinor() + " and reserves "
                        + balance.reservedMinor() + ", the read model " + posted + " and " + reserved);
            }
        }
        rows.values().forEach(row -> found.add(row.id() + ": the engine has no such account"));
        sums.forEach((currency, sum) -> {
            if (sum != 0) {
                found.add(currency + ": the engine's accounts add up to " + sum + ", not to 0");
            }
        });
        return found;
    }
}
