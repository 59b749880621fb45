package org.tandem.iso20022.message;

/// An ISO 20022 message as this system understands it, independent of version. Texts are as they stood in the message
/// with white space at both ends removed; what was absent is an empty text, an empty list or `NONE`, never null.
/// Nothing has been judged yet: an element that the standard makes mandatory may be absent until the rulebook has
/// spoken.
public sealed interface Message
        permits CreditTransfer,
                FinancialInstitutionTransfer,
                StatusReport,
                PaymentReturn,
                StatusRequest,
                CancellationRequest,
                ResolutionOfInvestigation,
                InvestigationRequest,
                InvestigationResponse,
                LiquidityTransfer,
                Receipt,
                AccountReportRequest,
                VerificationRequest,
                VerificationReport,
                AccountReport,
                MessageReject,
                SystemEvent,
                Acknowledgement {
    MessageKind kind();

    /// What the sender calls this message, or an empty text where the kind has no such element.
    String messageId();
}
