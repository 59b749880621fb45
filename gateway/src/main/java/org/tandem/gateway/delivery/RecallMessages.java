package org.tandem.gateway.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.event.Event;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.TextAmount;

/// A recall on its way to the creditor agent (camt.056) and the answer on its way back (camt.029).
final class RecallMessages {
    private RecallMessages() {}

    static CancellationRequest requested(Heading heading, Event.RecallRequested event, @Nullable Message original) {
        CancellationRequest said = original instanceof CancellationRequest it ? it : null;
        String recall = AccountMessages.compact(event.recall());
        return new CancellationRequest(
                heading.messageId(),
                Actor.of(Agent.of(heading.operator())),
                Actor.of(Agent.of(heading.recipient())),
                heading.createdAt(),
                said == null || said.caseId().isEmpty() ? recall : said.caseId(),
                said == null || said.caseCreator().isNone()
                        ? Actor.of(Agent.of(event.debtorAgent()))
                        : said.caseCreator(),
                said == null || said.cancellationId().isEmpty() ? recall : said.cancellationId(),
                said == null ? bare(event.uetr().toString()) : said.original(),
                said == null || said.reasons().isEmpty()
                        ? List.of(StatusReason.of(event.reason(), ""))
                        : said.reasons());
    }

    static ResolutionOfInvestigation answered(Heading heading, Event.RecallAnswered event, @Nullable Message original) {
        ResolutionOfInvestigation said = original instanceof ResolutionOfInvestigation it ? it : null;
        String recall = AccountMessages.compact(event.recall());
        return new ResolutionOfInvestigation(
                heading.messageId(),
                Actor.of(Agent.of(heading.operator())),
                Actor.of(Agent.of(heading.recipient())),
                heading.createdAt(),
                said == null || said.caseId().isEmpty() ? recall : said.caseId(),
                said == null || said.caseCreator().isNone()
                        ? Actor.of(Agent.of(event.debtorAgent()))
                        : said.caseCreator(),
                event.accepted() ? "CNCL" : "RJCR",
                said == null || said.cancellationStatusId().isEmpty() ? recall : said.cancellationStatusId(),
                said == null ? bare(event.uetr().toString()) : said.original(),
                event.accepted() ? "ACCR" : "RJCR",
                reasons(event, said));
    }

    private static List<StatusReason> reasons(Event.RecallAnswered event, @Nullable ResolutionOfInvestigation said) {
        if (event.accepted()) {
            return List.of();
        }
        return said == null || said.reasons().isEmpty() ? List.of(StatusReason.of(event.reason(), "")) : said.reasons();
    }

    private static Original bare(String uetr) {
        return new Original("", "", "", "", "", "", uetr, "", TextAmount.NONE, "");
    }
}
