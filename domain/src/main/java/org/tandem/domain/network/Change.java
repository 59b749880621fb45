package org.tandem.domain.network;

import java.util.List;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Something only two persons together can do: one proposes, another approves. All configuration that changes results
/// is here, so it is in the log with who did it and when.
public sealed interface Change {
    /// A currency and the participant that confirms its funding. The settlement bank is admitted by its own change,
    /// before or after.
    record AddCurrency(Currency currency, Bic settlementBank) implements Change {}

    /// Opens a settlement account per currency, empty.
    /// @param unquotedAllowed signed for "best firm offer now" when a payment names no quote
    record AdmitParticipant(
            Bic bic, Role role, String name, String country, List<Currency> currencies, boolean unquotedAllowed)
            implements Change {
        public AdmitParticipant {
            currencies = List.copyOf(currencies);
        }
    }

    record SetParticipantState(Bic bic, ParticipantState state) implements Change {}

    /// Opens the account when there is none; closing needs an empty one.
    record SetAccountState(AccountId account, AccountState state) implements Change {}

    record SetFees(CurrencyPair pair, Fee sender, Fee receiver) implements Change {}

    /// Limits on what a participant pays in a currency. [Bic#NONE] means everyone without a limit of its own. Zero
    /// means no limit.
    record SetLimits(Bic participant, Currency currency, long paymentMaxMinor, long dayMaxMinor) implements Change {}

    record SetParameters(Parameters parameters) implements Change {}

    /// How long payments from agents of one country to agents of another wait for officers before they are
    /// rejected, instead of [Parameters#holdMillis]; 0 takes that back.
    ///
    /// @param from ISO 3166-1 alpha-2 country of the debtor agent's BIC
    /// @param to of the creditor agent's
    record SetHold(String from, String to, long holdMillis) implements Change {
        public SetHold {
            if (!from.matches("[A-Z]{2}") || !to.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException(
                        "a corridor leads from one country of two letters to another, not from '" + from + "' to '" + to
                                + "'");
            }
            if (holdMillis != 0) {
                Parameters.check("holdMillis", holdMillis);
            }
        }
    }

    /// From here on only clearances of this epoch count; the version is the lists' hash, for people.
    record ActivateLists(long epoch, String version) implements Change {}

    /// From here on only clearances of this epoch count: given by the lists in force, and by this policy. Lists and
    /// policies share one numbering, so that a clearance's epoch says by which of both a payment passed.
    ///
    /// @param policy what the gate asks of each corridor, as the gate itself writes and reads it
    record ActivatePolicy(long epoch, String policy) implements Change {}

    /// The two officers' word on a held payment.
    record DecideHold(Uetr uetr, boolean release, Reason reason) implements Change {}
}
