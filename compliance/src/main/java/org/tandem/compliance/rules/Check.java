package org.tandem.compliance.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.party.FoldedName;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyIdentifier.Kind;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.party.Bic;

/// Something that was said and can be seen to be wrong. What was not said passes: requirements ask for it.
enum Check {
    /// An account written as an IBAN has right check digits.
    IBAN,
    /// The IBAN's country is the agent's.
    IBAN_COUNTRY,
    /// An LEI has right check digits.
    LEI,
    /// A birth date is a date, not in the future and not of a person older than anyone.
    BIRTH_DATE,
    /// The party is not called as its own agent.
    NAME_NOT_AGENT;

    private static final int AGE_MOST_YEARS = 125;

    static Check of(String word) {
        for (Check check : values()) {
            if (check.word().equals(word)) {
                return check;
            }
        }
        throw new IllegalArgumentException("no check is called '" + word + "'");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is wrong, as half a sentence after "the debtor's"; null when nothing is.
    @Nullable
    String wrong(ScreenedParty party, Terms terms) {
        return switch (this) {
            case IBAN ->
                CheckDigits.looksLikeIban(party.account()) && !CheckDigits.isIban(party.account())
                        ? "IBAN has wrong check digits: '" + party.account() + "'"
                        : null;
            case IBAN_COUNTRY -> wrongCountry(party, agent(party, terms));
            case LEI -> wrongLei(party);
            case BIRTH_DATE -> wrongBirth(party.birth().date(), terms.today());
            case NAME_NOT_AGENT -> agentsName(party, agentNames(party, terms));
        };
    }

    private static @Nullable String wrongCountry(ScreenedParty party, Bic agent) {
        if (!CheckDigits.looksLikeIban(party.account()) || agent.isNone()) {
            return null;
        }
        String country = CheckDigits.country(party.account());
        return country.equals(agent.country())
                ? null
                : "IBAN is of " + country + ", its agent " + agent.code() + " is of " + agent.country();
    }

    private static @Nullable String wrongLei(ScreenedParty party) {
        for (PartyIdentifier identifier : party.identifiers()) {
            if (identifier.kind() == Kind.LEI && !CheckDigits.isLei(identifier.value())) {
                return "LEI has wrong check digits: '" + identifier.value() + "'";
            }
        }
        return null;
    }

    private static @Nullable String wrongBirth(String date, LocalDate today) {
        if (!Meaning.has(date)) {
            return null;
        }
        try {
            LocalDate born = LocalDate.parse(date);
            boolean plausible = !born.isAfter(today) && born.isAfter(today.minusYears(AGE_MOST_YEARS));
            return plausible ? null : "birth date is not plausible: '" + date + "'";
        } catch (DateTimeException _) {
            return "birth date is no date: '" + date + "'";
        }
    }

    private static @Nullable String agentsName(ScreenedParty party, List<String> names) {
        String folded = FoldedName.of(party.name());
        for (String name : names) {
            if (!folded.isEmpty() && folded.equals(FoldedName.of(name))) {
                return "name is that of its own agent: '" + party.name() + "'";
            }
        }
        return null;
    }

    private static Bic agent(ScreenedParty party, Terms terms) {
        return isOfDebtor(party) ? terms.debtorAgent() : terms.creditorAgent();
    }

    private static List<String> agentNames(ScreenedParty party, Terms terms) {
        return isOfDebtor(party) ? terms.debtorAgentNames() : terms.creditorAgentNames();
    }

    private static boolean isOfDebtor(ScreenedParty party) {
        return party.role() == PartyRole.DEBTOR;
    }
}
