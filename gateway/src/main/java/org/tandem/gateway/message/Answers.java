package org.tandem.gateway.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.delivery.StatusReports;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.MessageWriter;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.Acknowledgement;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.message.Receipt;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.message.SystemEvent;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.TextAmount;

/// Writes the immediate answers: they have no number and are not sent again. Safe for any number of threads.
final class Answers {
    private final Directory directory;
    private final LongSupplier epochNanos;
    private final Queue<MessageWriter> idle = new ConcurrentLinkedQueue<>();

    Answers(Directory directory, LongSupplier epochNanos) {
        this.directory = directory;
        this.epochNanos = epochNanos;
    }

    /// What an answer needs to know of the message it answers.
    ///
    /// @param name such as `pacs.008.001.08`
    record About(Bic from, Family family, String name, byte[] xml) {}

    MessageReply write(String status, Message message, Family family) {
        MessageWriter known = idle.poll();
        MessageWriter writer = known == null ? new MessageWriter() : known;
        try {
            writer.write(message, null, family);
            return new MessageReply(status, family.definition(message.kind()).toString(), writer.toBytes());
        } finally {
            idle.add(writer);
        }
    }

    /// One transaction of a file as a message of its own.
    byte[] rewrite(Message message, Family family) {
        return write("", message, family).xml();
    }

    /// admi.002: nothing that could be answered in its own terms.
    MessageReply unreadable(About about, String reference, Reason reason, String place, String text) {
        Message reject = new MessageReject(
                reference.isEmpty() ? "NOTPROVIDED" : cut(reference, 35),
                reason.code(),
                now(),
                cut(place, 350),
                cut(text, 350),
                "");
        return write(reason == Reason.ED06 ? MessageReply.UNKNOWN : MessageReply.REFUSED, reject, about.family());
    }

    /// pacs.002 about a payment this message named.
    MessageReply status(About about, Original original, String status, Reason reason, String text) {
        return write(
                status,
                StatusReports.of(
                        id(about),
                        epochNanos.getAsLong(),
                        directory.operator(),
                        about.from(),
                        original,
                        status,
                        reason,
                        text),
                about.family());
    }

    MessageReply known(About about, Outcome.PaymentKnown known) {
        return status(
                about,
                StatusReports.original(known.uetr(), TextAmount.NONE),
                StatusReports.status(known.state()),
                known.reason(),
                "");
    }

    static Original original(Uetr uetr) {
        return StatusReports.original(uetr, TextAmount.NONE);
    }

    /// camt.025 for a liquidity transfer.
    MessageReply receipt(About about, String messageId, String status, String text) {
        Message receipt = new Receipt(id(about), now(), messageId, about.name(), status, cut(text, 140));
        return write(status, receipt, about.family());
    }

    /// camt.029 for a recall that will not be passed on.
    MessageReply noRecall(About about, CancellationRequest request, Reason reason, String text) {
        Message resolution = new ResolutionOfInvestigation(
                id(about),
                Actor.of(Agent.of(directory.operator())),
                Actor.of(Agent.of(about.from())),
                now(),
                request.caseId(),
                request.caseCreator(),
                "RJCR",
                request.cancellationId(),
                request.original(),
                "RJCR",
                List.of(StatusReason.of(reason, StatusReports.text(reason, text))));
        return write(MessageReply.REFUSED, resolution, about.family());
    }

    /// admi.007 for a system event.
    MessageReply acknowledged(About about, SystemEvent event) {
        String now = now();
        Message receipt = new Acknowledgement(id(about), now, cut(event.code(), 35), about.name(), "ACTC", now, "");
        return write(MessageReply.TAKEN, receipt, about.family());
    }

    String now() {
        return IsoTime.dateTime(epochNanos.getAsLong());
    }

    /// By the message answered, so that the same message gets an answer of the same name.
    static String id(About about) {
        byte[] who = about.from().code().getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[who.length + about.xml().length];
        System.arraycopy(who, 0, both, 0, who.length);
        System.arraycopy(about.xml(), 0, both, who.length, about.xml().length);
        return "A" + HexFormat.of().formatHex(Requested.sha256(both), 0, 15);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
