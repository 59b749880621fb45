package org.tandem.readmodel.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.readmodel.account.AccountRow;

/// What needs a human; each is a link to the list behind it.
///
/// @param holds held payments by age
/// @param stuck reserved payments past their deadline: the engine's clock should have ended them
/// @param lowAccounts settlement accounts whose available balance is less than what left them in the last hour
/// @param openChanges changes that wait for their second person
/// @param openDefundings withdrawals that wait for the settlement bank
/// @param openRecalls recalls that wait for their answer
public record Attention(
        Holds holds,
        long stuck,
        List<LowAccount> lowAccounts,
        long openChanges,
        long openDefundings,
        long openRecalls) {
    public Attention {
        lowAccounts = List.copyOf(lowAccounts);
    }

    /// @param oldest when the longest waiting one was held; null when there is none
    public record Holds(
            long underHour,
            long underFourHours,
            long underDay,
            long older,
            @Nullable Instant oldest) {
        public long all() {
            return underHour + underFourHours + underDay + older;
        }
    }

    /// @param debitsMinor what left the account in this clock hour and the one before
    public record LowAccount(AccountRow account, long debitsMinor) {}
}
