package org.tandem.engine;

import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;

/// Sees one account: `postedMinor` is credits less debits, `reservedMinor` the part of it that is set aside.
@FunctionalInterface
public interface AccountVisitor {
    void visit(AccountId id, AccountState state, long postedMinor, long reservedMinor);
}
