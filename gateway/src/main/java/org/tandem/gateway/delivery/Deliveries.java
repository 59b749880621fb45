package org.tandem.gateway.delivery;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.MessageWriter;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.terms.TextAmount;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// What a participant is told about an event. The same event, recipient, sequence, time and family give the same bytes:
/// on every gateway, at every resumption, and in the console. Safe for any number of threads.
///
/// | Event | to | message |
/// |---|---|---|
/// | PaymentReserved, HoldReleased | creditor agent | pacs.008 or pacs.009 |
/// | PaymentHeld | debtor agent | pacs.002 PDNG |
/// | PaymentSettled | both agents; FX provider | pacs.002 ACSC; camt.054 |
/// | PaymentRefused, PaymentRejected | debtor agent; creditor agent when it was asked | pacs.002 RJCT |
/// | PaymentReturned | debtor agent; creditor agent; FX provider | pacs.004; pacs.002 ACSC; camt.054 |
/// | RecallRequested, RecallAnswered | creditor agent; debtor agent | camt.056; camt.029 |
/// | InformationAsked | debtor agent | camt.110 |
/// | Funded, DefundingConfirmed | participant | camt.054 |
/// | DefundingRequested, DefundingRefused | settlement bank; participant | camt.050; camt.025 |
public final class Deliveries {
    private final Supplier<Bic> operator;
    private final OriginalMessage compression;
    private final Originals<Message> originals;
    private final Grammar grammar;
    private final RefusalWords refusals;
    private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();

    private record Tools(MessageReader reader, MessageWriter writer) {}

    /// @param operator the network's operator, the instructing agent of everything that goes out
    /// @param refusals what a refused payment's sender is told beside the code
    public Deliveries(
            Supplier<Bic> operator,
            OriginalMessage compression,
            Originals<Message> originals,
            Grammar grammar,
            RefusalWords refusals) {
        this.refusals = refusals;
        this.operator = operator;
        this.compression = compression;
        this.originals = originals;
        this.grammar = grammar;
    }

    /// The message for the recipient that [Recipients] names at this index, in UTF-8.
    public byte[] render(Event event, int recipientIndex, long sequence, long timeNanos, Family family) {
        Tools known = idle.poll();
        Tools tools =
                known == null ? new Tools(new MessageReader(grammar, Bounds.CHANNEL), new MessageWriter()) : known;
        try {
            tools.writer().write(message(event, recipientIndex, sequence, timeNanos, tools.reader()), null, family);
            return tools.writer().toBytes();
        } finally {
            idle.add(tools);
        }
    }

    /// The same message as a record.
    public Message message(Event event, int recipientIndex, long sequence, long timeNanos) {
        return message(event, recipientIndex, sequence, timeNanos, new MessageReader(grammar, Bounds.CHANNEL));
    }

    /// What [#render] will write, without writing it.
    public MessageKind kind(Event event, int recipientIndex) {
        return switch (event) {
            case Event.PaymentReserved it -> PaymentMessages.kind(it.kind());
            case Event.HoldReleased it -> PaymentMessages.kind(it.kind());
            case Event.PaymentHeld _, Event.PaymentRefused _, Event.PaymentRejected _ -> MessageKind.STATUS_REPORT;
            case Event.PaymentSettled _ ->
                recipientIndex == 2 ? MessageKind.ACCOUNT_NOTIFICATION : MessageKind.STATUS_REPORT;
            case Event.PaymentReturned _ ->
                switch (recipientIndex) {
                    case 0 -> MessageKind.PAYMENT_RETURN;
                    case 1 -> MessageKind.STATUS_REPORT;
                    default -> MessageKind.ACCOUNT_NOTIFICATION;
                };
            case Event.RecallRequested _ -> MessageKind.CANCELLATION_REQUEST;
            case Event.RecallAnswered _ -> MessageKind.RESOLUTION_OF_INVESTIGATION;
            case Event.InformationAsked _ -> MessageKind.INVESTIGATION_REQUEST;
            case Event.Funded _, Event.DefundingConfirmed _ -> MessageKind.ACCOUNT_NOTIFICATION;
            case Event.DefundingRequested _ -> MessageKind.LIQUIDITY_TRANSFER;
            case Event.DefundingRefused _ -> MessageKind.RECEIPT;
            case Event.NetworkFounded _,
                    Event.ChangeProposed _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.InformationAnswered _ -> throw nobody(event);
        };
    }

    private Message message(Event event, int index, long sequence, long timeNanos, MessageReader reader) {
        Heading heading = new Heading(operator.get(), Recipients.of(event, index), sequence, timeNanos);
        return switch (event) {
            case Event.PaymentReserved it ->
                PaymentMessages.delivery(
                        heading, it.uetr(), it.kind(), it.terms(), original(it.uetr(), it.originalMessage(), reader));
            case Event.HoldReleased it ->
                PaymentMessages.delivery(
                        heading, it.uetr(), it.kind(), it.terms(), original(it.uetr(), it.originalMessage(), reader));
            case Event.PaymentHeld it -> status(heading, it.uetr(), it.terms(), "PDNG", Reason.NONE, "");
            case Event.PaymentSettled it ->
                index == 2
                        ? AccountMessages.exchanged(heading, it)
                        : status(heading, it.uetr(), it.terms(), "ACSC", Reason.NONE, "");
            case Event.PaymentRefused it ->
                StatusReports.of(
                        heading.messageId(),
                        timeNanos,
                        heading.operator(),
                        heading.recipient(),
                        StatusReports.original(it.uetr(), TextAmount.of(it.source())),
                        "RJCT",
                        it.reason(),
                        refusal(it, timeNanos, reader));
            case Event.PaymentRejected it -> status(heading, it.uetr(), it.terms(), "RJCT", it.reason(), it.detail());
            case Event.PaymentReturned it ->
                switch (index) {
                    case 0 -> PaymentMessages.returned(heading, it, parsed(it.originalMessage(), reader));
                    case 1 -> status(heading, it.uetr(), it.terms(), "ACSC", Reason.NONE, "");
                    default -> AccountMessages.returned(heading, it);
                };
            case Event.RecallRequested it ->
                RecallMessages.requested(heading, it, parsed(it.originalMessage(), reader));
            case Event.RecallAnswered it -> RecallMessages.answered(heading, it, parsed(it.originalMessage(), reader));
            case Event.InformationAsked it -> InformationMessages.asked(heading, it);
            case Event.Funded it -> AccountMessages.moved(heading, it.id(), it.amount(), true);
            case Event.DefundingRequested it -> AccountMessages.payOut(heading, it);
            case Event.DefundingConfirmed it -> AccountMessages.moved(heading, it.id(), it.amount(), false);
            case Event.DefundingRefused it -> AccountMessages.notPaidOut(heading, it);
            case Event.NetworkFounded _,
                    Event.ChangeProposed _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.InformationAnswered _ -> throw nobody(event);
        };
    }

    private String refusal(Event.PaymentRefused refused, long timeNanos, MessageReader reader) {
        Message original = parsed(refused.originalMessage(), reader);
        return original == null
                ? refused.detail()
                : refusals.of(refused, original, timeNanos).orElse(refused.detail());
    }

    private static Broken nobody(Event event) {
        return new Broken("nobody is told of a " + event.getClass().getSimpleName() + ", yet it has a delivery number");
    }

    /// The amount is the recipient's own: source to the debtor agent, target to the creditor agent.
    private static StatusReport status(
            Heading heading, Uetr uetr, PaymentTerms terms, String status, Reason reason, String detail) {
        boolean paid = heading.recipient().equals(terms.creditorAgent());
        return StatusReports.of(
                heading.messageId(),
                heading.timeNanos(),
                heading.operator(),
                heading.recipient(),
                StatusReports.original(uetr, TextAmount.of(paid ? terms.target() : terms.source())),
                status,
                reason,
                detail);
    }

    private @Nullable Message original(Uetr uetr, byte[] compressed, MessageReader reader) {
        Message kept = originals.take(uetr, compressed);
        return kept == null ? parsed(compressed, reader) : kept;
    }

    /// Null when the bytes are no message: what came past the gateway (a test's, a simulation's) still has a
    /// delivery.
    private @Nullable Message parsed(byte[] compressed, MessageReader reader) {
        byte[] xml;
        try {
            xml = compression.expand(compressed);
        } catch (IllegalArgumentException e) {
            return null;
        }
        return switch (reader.read(xml)) {
            case ReadResult.Read it -> it.message();
            case ReadResult.Unsupported _, ReadResult.Unreadable _ -> null;
        };
    }
}
