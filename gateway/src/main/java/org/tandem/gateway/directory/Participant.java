package org.tandem.gateway.directory;

import java.util.List;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;

/// A participant as admitted; `currencies` are those of its settlement accounts that are not closed.
public record Participant(
        Bic bic,
        Role role,
        String name,
        String country,
        List<Currency> currencies,
        boolean unquotedAllowed,
        ParticipantState state) {
    public Participant {
        currencies = List.copyOf(currencies);
    }

    Participant with(ParticipantState next) {
        return new Participant(bic, role, name, country, currencies, unquotedAllowed, next);
    }

    Participant with(List<Currency> next) {
        return new Participant(bic, role, name, country, next, unquotedAllowed, state);
    }
}
