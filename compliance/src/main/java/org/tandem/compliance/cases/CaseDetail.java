package org.tandem.compliance.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandem.compliance.names.EntryRef;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;

/// Everything a case's page shows.
public record CaseDetail(
        CaseRow row,
        Grounds grounds,
        List<Party> parties,
        List<AlertRow> alerts,
        List<Action> actions,
        List<Proposal> proposals,
        List<Question> questions) {

    public CaseDetail {
        parties = List.copyOf(parties);
        alerts = List.copyOf(alerts);
        actions = List.copyOf(actions);
        proposals = List.copyOf(proposals);
        questions = List.copyOf(questions);
    }

    public Optional<Proposal> openProposal() {
        return proposals.stream()
                .filter(one -> one.state() == Proposal.State.OPEN)
                .findFirst();
    }

    public Party party(AlertRow alert) {
        return parties.stream()
                .filter(one -> one.place() == alert.place())
                .findFirst()
                .orElseThrow();
    }

    /// Why it was held, and by which rules and lists.
    ///
    /// @param rules the rule pack; empty when none applied
    public record Grounds(
            PaymentKind kind,
            Reason reason,
            String detail,
            String rules,
            ScreeningMethod method,
            long listEpoch,
            String listVersion,
            Instant examinedAt) {}

    /// @param role the name of a [org.tandem.compliance.party.PartyRole]
    public record Party(
            int place,
            String role,
            String nature,
            String name,
            String address,
            String identifiers,
            String account,
            String birth) {}

    /// @param channel the name of an [org.tandem.compliance.Alert.Channel]
    /// @param suppressed by an allowed pair: shown, not counted
    public record AlertRow(
            long id,
            int place,
            String channel,
            EntryRef entry,
            String listedName,
            int certainty,
            boolean rejected,
            boolean suppressed,
            String why,
            String remarks) {}

    /// One line of its story.
    public record Action(Instant at, String actor, ActionKind kind, CaseStatus from, CaseStatus to, String note) {}
}
