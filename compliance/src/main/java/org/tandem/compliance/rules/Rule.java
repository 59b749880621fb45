package org.tandem.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.payment.Reason;

/// One line of a pack.
sealed interface Rule {
    Party party();

    boolean rejects();

    Reason reason();

    /// What is wrong with the party, as half a sentence; null when nothing is. Only asked where the rule applies.
    @Nullable
    String wrong(ScreenedParty party, Terms terms);

    boolean applies(ScreenedParty party, Terms terms);

    /// Whom a rule is about.
    ///
    /// @param nature null for each
    record Party(PartyRole role, @Nullable Nature nature) {
        boolean is(ScreenedParty party) {
            return party.role() == role && (nature == null || party.nature() == nature);
        }
    }

    /// `need above debtor address+country|birth-date else reject RR02`: one of the alternatives, each whole.
    record Need(boolean aboveOnly, Party party, List<List<Element>> alternatives, boolean rejects, Reason reason)
            implements Rule {
        @Override
        public boolean applies(ScreenedParty party, Terms terms) {
            return this.party.is(party) && (!aboveOnly || terms.above());
        }

        @Override
        public @Nullable String wrong(ScreenedParty party, Terms terms) {
            for (List<Element> all : alternatives) {
                if (all.stream().allMatch(element -> element.isSaidBy(party))) {
                    return null;
                }
            }
            List<String> said = new ArrayList<>();
            for (Element element : alternatives.getFirst()) {
                if (!element.isSaidBy(party) && !element.saidBy(party).isBlank()) {
                    said.add("'" + element.saidBy(party) + "'");
                }
            }
            return asked() + (said.isEmpty() ? " is missing" : " says nothing: " + String.join(", ", said));
        }

        private String asked() {
            return alternatives.stream()
                    .map(all -> all.stream().map(Element::text).collect(Collectors.joining(" and ")))
                    .collect(Collectors.joining(", or "));
        }
    }

    /// `check iban debtor else reject AC01`.
    record Proof(Check check, Party party, boolean rejects, Reason reason) implements Rule {
        @Override
        public boolean applies(ScreenedParty party, Terms terms) {
            return this.party.is(party);
        }

        @Override
        public @Nullable String wrong(ScreenedParty party, Terms terms) {
            return check.wrong(party, terms);
        }
    }
}
