package org.tandem.readmodel.account;

import java.time.Instant;
import java.util.List;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;

/// A participant with its accounts, by currency.
///
/// @param unquotedAllowed signed for "best firm offer now"
public record ParticipantRow(
        Bic bic,
        String name,
        String country,
        Role role,
        ParticipantState state,
        boolean unquotedAllowed,
        Instant admittedAt,
        List<AccountRow> accounts) {
    public ParticipantRow {
        accounts = List.copyOf(accounts);
    }
}
