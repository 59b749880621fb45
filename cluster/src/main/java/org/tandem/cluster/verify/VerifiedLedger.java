package org.tandem.cluster.verify;

import java.util.List;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;

/// What a verification found, all of it in agreement.
///
/// @param fromLogPosition 0, or the snapshot that the replay began with
/// @param logPosition where the log ends
/// @param messages of the log that were replayed
/// @param steps they led to
/// @param stepsNotInJournal the last of them, which the next start will write to the journal
/// @param journalPosition where the journal ends when it is complete
/// @param lastSequence of the last event since the beginning of the log
/// @param stateHash of the engine at the end
/// @param accounts the trial balance, ordered by currency, kind and owner
public record VerifiedLedger(
        long fromLogPosition,
        long logPosition,
        long messages,
        long steps,
        long stepsNotInJournal,
        long journalPosition,
        long lastSequence,
        long stateHash,
        List<Balance> accounts) {
    public VerifiedLedger {
        accounts = List.copyOf(accounts);
    }

    /// One account: `postedMinor` is credits less debits, `reservedMinor` the part of it that is set aside.
    public record Balance(AccountId account, AccountState state, long postedMinor, long reservedMinor) {}
}
