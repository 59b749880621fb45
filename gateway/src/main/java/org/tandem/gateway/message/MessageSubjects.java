package org.tandem.gateway.message;

import java.util.List;
import java.util.Optional;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.cases.PaymentSubjects;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.delivery.Originals;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// A payment's parties, for cases and re-screening: as the gate was shown them a moment ago, or read again from the
/// message that the log keeps. One thread.
public final class MessageSubjects implements PaymentSubjects {
    private final OriginalMessage compression;
    private final MessageReader reader;
    private final Originals<ScreeningSubject> examined;

    /// @param examined what this gateway's own gate was shown of the latest payments
    public MessageSubjects(OriginalMessage compression, Grammar grammar, Originals<ScreeningSubject> examined) {
        this.examined = examined;
        this.compression = compression;
        this.reader = new MessageReader(grammar, Bounds.CHANNEL);
    }

    @Override
    public Optional<ScreeningSubject> of(Uetr uetr, PaymentKind kind, PaymentTerms terms, byte[] originalMessage) {
        ScreeningSubject known = examined.take(uetr, originalMessage);
        if (known != null) {
            return Optional.of(known);
        }
        byte[] xml;
        try {
            xml = compression.expand(originalMessage);
        } catch (IllegalArgumentException _) {
            // Not from a gateway of this network: the log may hold payments of tests and of other doors.
            return Optional.empty();
        }
        return reader.read(xml) instanceof ReadResult.Read read
                ? of(uetr, kind, terms, Requested.sha256(xml), read.message())
                : Optional.empty();
    }

    private static Optional<ScreeningSubject> of(
            Uetr uetr, PaymentKind kind, PaymentTerms terms, byte[] digest, Message message) {
        return switch (message) {
            case CreditTransfer it ->
                Optional.of(of(uetr, kind, terms, digest, Parties.of(it), Parties.narrative(it.details())));
            case FinancialInstitutionTransfer it ->
                Optional.of(of(uetr, kind, terms, digest, Parties.of(it), Parties.narrative(it.details())));
            default -> Optional.empty();
        };
    }

    private static ScreeningSubject of(
            Uetr uetr,
            PaymentKind kind,
            PaymentTerms terms,
            byte[] digest,
            List<ScreenedParty> parties,
            List<String> narrative) {
        return new ScreeningSubject(
                uetr,
                kind,
                terms.debtorAgent(),
                terms.creditorAgent(),
                terms.quote(),
                terms.source(),
                terms.target().currency(),
                terms.target().minor(),
                Requested.bits(digest, 0),
                Requested.bits(digest, 8),
                parties,
                narrative);
    }
}
