package org.tandem.gateway.delivery;

import org.tandem.domain.event.Event;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.message.InvestigationRequest;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.TextAmount;

/// A question about a held payment on its way to the debtor agent (camt.110). Always of the subtype `COMP`: the subtype
/// for sanctions would tell the bank what it must not learn from it, that somebody may be on a list.
final class InformationMessages {
    private InformationMessages() {}

    static InvestigationRequest asked(Heading heading, Event.InformationAsked event) {
        String id = event.id().toString();
        return new InvestigationRequest(
                heading.messageId(),
                event.question().toString(),
                Uetr.isUetr(id) ? id : "",
                Code.of("RQFI"),
                Code.of("COMP"),
                new Original(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        event.question().uetr().toString(),
                        "",
                        TextAmount.of(event.amount()),
                        ""),
                Actor.of(Agent.of(heading.operator())),
                Actor.of(Agent.of(heading.recipient())),
                Code.proprietary(event.about().name()),
                event.text() + " Please answer by " + IsoTime.dateTime(event.dueAtNanos()));
    }
}
