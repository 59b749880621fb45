package org.tandem.gateway.port;

import java.util.List;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.party.Bic;

/// A participant's accounts as of some event, answered by the read model. May block; runs on a virtual thread.
@FunctionalInterface
public interface Balances {
    List<Balance> of(Bic participant);

    /// @param postedMinor what is final
    /// @param reservedMinor what pending payments hold of it
    /// @param asOfSequence the last event it takes in
    /// @param asOfNanos that event's time
    record Balance(
            AccountId account,
            AccountState state,
            long postedMinor,
            long reservedMinor,
            long asOfSequence,
            long asOfNanos) {
        public long availableMinor() {
            return postedMinor - reservedMinor;
        }
    }
}
