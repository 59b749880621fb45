package org.tandem.compliance.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;

/// Rules of one law at one time, read from a `.pack` file. A law that changes is a new pack; the old one stays, so that
/// an old decision can be understood.
public final class RulePack {
    private final String name;
    private final int version;
    private final List<Rule> rules;
    private final String text;

    RulePack(String name, int version, List<Rule> rules, String text) {
        this.text = text;
        this.name = name;
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /// Such as `R16-2012`.
    public String name() {
        return name;
    }

    /// Counted up when the pack's own text is mended.
    public int version() {
        return version;
    }

    /// As it was read.
    public String text() {
        return text;
    }

    List<Rule> rules() {
        return rules;
    }

    /// The first rule that is not kept; one that rejects comes before those that hold. Null when all are kept.
    public @Nullable Finding examine(List<ScreenedParty> parties, Terms terms) {
        Finding held = null;
        for (Rule rule : rules) {
            Finding finding = examine(rule, parties, terms);
            if (finding != null && finding.rejects()) {
                return finding;
            }
            held = held == null ? finding : held;
        }
        return held;
    }

    private @Nullable Finding examine(Rule rule, List<ScreenedParty> parties, Terms terms) {
        PartyRole role = rule.party().role();
        ScreenedParty party = parties.stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElse(ScreenedParty.named(role, "", ""));
        String wrong = rule.applies(party, terms) ? rule.wrong(party, terms) : null;
        return wrong == null
                ? null
                : new Finding(rule.rejects(), rule.reason(), name + ": the " + role + "'s " + wrong);
    }

    @Override
    public String toString() {
        return name + " (" + version + ")";
    }
}
