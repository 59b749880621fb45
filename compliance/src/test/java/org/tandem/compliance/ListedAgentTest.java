package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.compliance.Example.creditor;
import static org.tandem.compliance.Example.debtor;
import static org.tandem.compliance.Example.subject;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.payment.Reason;
import org.tandem.screening.list.IdentifierType;

/// An agent that may be on a list: its payments are refused, whatever the message calls it, until its pair is allowed.
class ListedAgentTest {
    @Test
    void an_agent_is_screened_by_its_bic_though_the_message_does_not_name_it() {
        for (String listed : List.of("BBBBRUMMXXX", "BBBBRUMM")) {
            Examination examination = SmallList.of()
                    .identified(IdentifierType.BIC, listed)
                    .gate()
                    .examine(subject(debtor("Anna Linden"), creditor("Oak Mill")));
            assertThat(examination.judgement().verdict()).as(listed).isEqualTo(Verdict.REJECT);
            assertThat(examination.judgement().reason()).isEqualTo(Reason.AG11);
            assertThat(examination.judgement().detail()).contains("the creditor agent BBBBRUMM may be the entry 1");
            assertThat(examination.alerts()).extracting(Alert::channel).containsExactly(Alert.Channel.IDENTIFIER);
        }
    }

    @Test
    void an_agent_is_screened_by_the_name_under_which_it_was_admitted() {
        Gate gate = new Gate(
                FakeScreen.of("Bank of the Grey Harbour", 900),
                GateSettings.standard()
                        .withParticipantNames(
                                bic -> bic.equals(Example.CREDITOR_AGENT) ? "Bank of the Grey Harbour" : ""));
        assertThat(gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")))
                        .verdict())
                .isEqualTo(Verdict.REJECT);
        assertThat(gate.agentHits(Example.CREDITOR_AGENT)).hasSize(1);
        assertThat(gate.agentHits(Example.DEBTOR_AGENT)).isEmpty();
    }

    /// Else a sender could hide a listed agent behind another name.
    @Test
    void what_the_message_calls_an_agent_does_not_stand_for_its_admitted_name() {
        ScreenedParty renamed = new ScreenedParty(
                PartyRole.AGENT,
                Nature.BANK,
                "Quite Another Bank",
                new PartyAddress("", "", "BY"),
                List.of(new PartyIdentifier(PartyIdentifier.Kind.BIC, Example.DEBTOR_AGENT.code())),
                "",
                PartyBirth.NONE);
        Gate gate = new Gate(
                FakeScreen.of("Bank of the Grey Harbour", 900),
                GateSettings.standard()
                        .withParticipantNames(
                                bic -> bic.equals(Example.DEBTOR_AGENT) ? "Bank of the Grey Harbour" : ""));
        Clearance clearance = gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill"), renamed));
        assertThat(clearance.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(clearance.reason()).isEqualTo(Reason.AG10);
    }

    @Test
    void an_allowed_pair_lets_an_agents_payments_go_on() {
        Gate gate = new Gate(
                FakeScreen.of("Bank of the Grey Harbour", 900),
                GateSettings.standard()
                        .withParticipantNames(
                                bic -> bic.equals(Example.CREDITOR_AGENT) ? "Bank of the Grey Harbour" : "")
                        .withAllowed((party, entry, at) -> Optional.of("allowed pair 1"), entry -> {}));
        assertThat(gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(gate.agentHits(Example.CREDITOR_AGENT)).isEmpty();
    }

    /// The pair was allowed before the network wanted the entry's programme to reject.
    @Test
    void an_allowed_pair_does_not_hide_an_agent_that_is_refused_at_once() {
        Gate gate = new Gate(
                FakeScreen.of("Bank of the Grey Harbour", 1_000).rejecting(),
                GateSettings.standard()
                        .withParticipantNames(
                                bic -> bic.equals(Example.CREDITOR_AGENT) ? "Bank of the Grey Harbour" : "")
                        .withAllowed((party, entry, at) -> Optional.of("allowed pair 1"), entry -> {}));
        assertThat(gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")))
                        .verdict())
                .isEqualTo(Verdict.REJECT);
        assertThat(gate.agentHits(Example.CREDITOR_AGENT)).hasSize(1);
    }
}
