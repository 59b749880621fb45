package org.tandem.gateway.message;

import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.gateway.status.PaymentStatuses;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.InvestigationResponse;
import org.tandem.iso20022.message.LiquidityTransfer;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.message.StatusReport;

/// Messages about payments that are under way or done, and camt.050, as commands. The ids of these commands follow from
/// the sender and what it calls its message, so that a repeated message is a repeated command.
final class ActionIntake {
    private final Directory directory;
    private final PaymentStatuses statuses;
    private final OriginalMessage compression;

    ActionIntake(Directory directory, PaymentStatuses statuses, OriginalMessage compression) {
        this.directory = directory;
        this.statuses = statuses;
        this.compression = compression;
    }

    /// ACCP, ACSC, ACCC and ACTC accept; RJCT does not; anything else is no answer yet.
    Intake answer(Bic from, StatusReport report) {
        try {
            Uetr uetr = Fields.uetr(report.original().uetr(), "OrgnlUETR");
            Fields.own(from, report.instructing().bic(), "instructing agent");
            boolean accepted = switch (report.status()) {
                case "ACCP", "ACSC", "ACCC", "ACTC" -> true;
                case "RJCT" -> false;
                default ->
                    throw new Unfit(
                            Reason.CH16,
                            "TxSts: expected ACCP, ACSC, ACCC, ACTC or RJCT, found '" + report.status() + "'");
            };
            Reason reason = accepted ? Reason.NONE : Fields.reason(report.reasons(), Reason.MS03);
            String text = accepted ? "" : Fields.reasonText(report.reasons());
            return new Intake.Asked(new Command.AnswerPayment(uetr, from, accepted, reason, text));
        } catch (Unfit e) {
            return e.refusal();
        }
    }

    /// The whole amount comes back or nothing: a return of a part is refused here, because the ledger would return
    /// all.
    ///
    /// @param older what the read model knows of the payment, when this gateway does not remember it
    Intake returned(Bic from, PaymentReturn message, byte[] xml, PaymentHistory older) {
        try {
            Uetr uetr = Fields.uetr(message.original().uetr(), "OrgnlUETR");
            Fields.own(from, message.instructing().bic(), "instructing agent");
            Money returned = Fields.money(directory, message.returned(), "RtrdIntrBkSttlmAmt");
            PaymentHistory.Payment remembered = statuses.find(uetr);
            PaymentHistory.Payment payment =
                    remembered == null ? older.find(uetr).orElse(null) : remembered;
            PaymentTerms terms = payment == null ? null : payment.terms();
            if (terms != null && !terms.target().equals(returned)) {
                throw new Unfit(Reason.AM09, "expected the whole amount " + terms.target() + ", found " + returned);
            }
            String reference = message.returnId().isEmpty() ? message.messageId() : message.returnId();
            return new Intake.Asked(new Command.ReturnPayment(
                    Requested.id(from, "pacs.004", reference + " " + uetr),
                    uetr,
                    from,
                    Fields.reason(message.reasons(), Reason.MS03),
                    compression.compress(xml)));
        } catch (Unfit e) {
            return e.refusal();
        }
    }

    Intake recall(Bic from, CancellationRequest request, byte[] xml) {
        try {
            Uetr uetr = Fields.uetr(request.original().uetr(), "OrgnlUETR");
            Fields.own(from, request.assigner().agent().bic(), "assigner");
            return new Intake.Asked(new Command.RequestRecall(
                    Requested.id(from, "camt.056", request.assignmentId() + " " + uetr),
                    uetr,
                    from,
                    Fields.reason(request.reasons(), Reason.CUST),
                    compression.compress(xml)));
        } catch (Unfit e) {
            return e.refusal();
        }
    }

    Intake recallAnswer(Bic from, ResolutionOfInvestigation answer, byte[] xml) {
        try {
            Uetr uetr = Fields.uetr(answer.original().uetr(), "OrgnlUETR");
            Fields.own(from, answer.assigner().agent().bic(), "assigner");
            boolean accepted = answer.confirmation().equals("CNCL")
                    || answer.transactionStatus().equals("ACCR");
            if (answer.confirmation().equals("PDCR")
                    || answer.transactionStatus().equals("PDCR")) {
                throw new Unfit(Reason.CH16, "expected CNCL or RJCR as the answer to the recall, found PDCR");
            }
            return new Intake.Asked(new Command.AnswerRecall(
                    Requested.id(from, "camt.029", answer.assignmentId() + " " + uetr),
                    uetr,
                    from,
                    accepted,
                    accepted ? Reason.NONE : Fields.reason(answer.reasons(), Reason.MS03),
                    compression.compress(xml)));
        } catch (Unfit e) {
            return e.refusal();
        }
    }

    /// camt.111: what an officer asked about a held payment. The question is found by what its camt.110 called it,
    /// for the answer has no place for the payment's UETR.
    Intake information(Bic from, InvestigationResponse answer, byte[] xml) {
        try {
            Fields.own(from, answer.responder().agent().bic(), "responder");
            QuestionId question = QuestionId.find(answer.investigationId())
                    .orElseThrow(() -> new Unfit(
                            Reason.NOOR,
                            "OrgnlInvstgtnReq/RqstrInvstgtnId: expected that of a camt.110 that was sent to you, found '"
                                    + answer.investigationId() + "'"));
            String text = String.join("\n", answer.narratives());
            if (text.length() > Limits.ANSWER_LENGTH_MAX) {
                throw new Unfit(
                        Reason.CH16,
                        "RspnNrrtv: expected at most " + Limits.ANSWER_LENGTH_MAX + " characters in all, found "
                                + text.length());
            }
            return new Intake.Asked(new Command.AnswerInformation(
                    Requested.id(from, "camt.111", answer.messageId() + " " + question),
                    question,
                    from,
                    text,
                    compression.compress(xml)));
        } catch (Unfit e) {
            return e.refusal();
        }
    }

    /// camt.050: money out of the participant's settlement account.
    Intake defunding(Bic from, LiquidityTransfer transfer) {
        try {
            Fields.own(from, transfer.debtor().bic(), "debtor");
            Money amount = Fields.money(directory, transfer.amount(), "TrfdAmt");
            CommandId id = Requested.id(from, "camt.050", transfer.messageId());
            return new Intake.Asked(new Command.RequestDefunding(id, from, amount));
        } catch (Unfit e) {
            return e.refusal();
        }
    }
}
