package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.AccountReport;
import org.tandem.iso20022.message.AccountReportRequest;
import org.tandem.iso20022.message.Acknowledgement;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.InvestigationRequest;
import org.tandem.iso20022.message.InvestigationResponse;
import org.tandem.iso20022.message.LiquidityTransfer;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.message.Receipt;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.message.StatusRequest;
import org.tandem.iso20022.message.SystemEvent;
import org.tandem.iso20022.message.VerificationReport;
import org.tandem.iso20022.message.VerificationRequest;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// Which layout reads and writes which kind: the table of contents of this package.
public final class Layouts {
    private Layouts() {}

    /// One message for each transaction, in order; empty when the message has none.
    public static List<? extends Message> read(MessageKind kind, Element message) {
        return switch (kind) {
            case CREDIT_TRANSFER -> TransferLayout.customer(message);
            case FINANCIAL_INSTITUTION_TRANSFER -> TransferLayout.institution(message);
            case STATUS_REPORT -> StatusLayout.report(message);
            case STATUS_REQUEST -> StatusLayout.request(message);
            case PAYMENT_RETURN -> StatusLayout.paymentReturn(message);
            case CANCELLATION_REQUEST -> CaseLayout.request(message);
            case RESOLUTION_OF_INVESTIGATION -> CaseLayout.resolution(message);
            case INVESTIGATION_REQUEST -> List.of(InvestigationLayout.request(message));
            case INVESTIGATION_RESPONSE -> List.of(InvestigationLayout.response(message));
            case LIQUIDITY_TRANSFER -> List.of(LiquidityLayout.transfer(message));
            case RECEIPT -> LiquidityLayout.receipts(message);
            case ACCOUNT_REPORT_REQUEST -> LiquidityLayout.reportRequests(message);
            case ACCOUNT_REPORT, ACCOUNT_STATEMENT, ACCOUNT_NOTIFICATION -> AccountReportLayout.read(kind, message);
            case VERIFICATION_REQUEST -> VerificationLayout.requests(message);
            case VERIFICATION_REPORT -> VerificationLayout.reports(message);
            case MESSAGE_REJECT -> List.of(SystemLayout.reject(message));
            case SYSTEM_EVENT -> List.of(SystemLayout.event(message));
            case ACKNOWLEDGEMENT -> SystemLayout.acknowledgements(message);
        };
    }

    /// The content of the message's element.
    public static void write(XmlOut out, Message message) {
        switch (message) {
            case CreditTransfer transfer -> TransferLayout.write(out, transfer);
            case FinancialInstitutionTransfer transfer -> TransferLayout.write(out, transfer);
            case StatusReport report -> StatusLayout.write(out, report);
            case StatusRequest request -> StatusLayout.write(out, request);
            case PaymentReturn back -> StatusLayout.write(out, back);
            case CancellationRequest request -> CaseLayout.write(out, request);
            case ResolutionOfInvestigation answer -> CaseLayout.write(out, answer);
            case InvestigationRequest request -> InvestigationLayout.write(out, request);
            case InvestigationResponse answer -> InvestigationLayout.write(out, answer);
            case LiquidityTransfer transfer -> LiquidityLayout.write(out, transfer);
            case Receipt receipt -> LiquidityLayout.write(out, receipt);
            case AccountReportRequest request -> LiquidityLayout.write(out, request);
            case AccountReport report -> AccountReportLayout.write(out, report);
            case VerificationRequest request -> VerificationLayout.write(out, request);
            case VerificationReport report -> VerificationLayout.write(out, report);
            case MessageReject reject -> SystemLayout.write(out, reject);
            case SystemEvent event -> SystemLayout.write(out, event);
            case Acknowledgement receipt -> SystemLayout.write(out, receipt);
        }
    }
}
