package org.tandem.iso20022.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.ReadResult.Read;
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
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.message.Receipt;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.message.StatusRequest;
import org.tandem.iso20022.message.SystemEvent;
import org.tandem.iso20022.message.VerificationReport;
import org.tandem.iso20022.message.VerificationRequest;

/// Judges the form of a message's content. Whether debtor and creditor are described well enough (`RR01` to `RR03`) is
/// the compliance gate's to say; whether a payment can settle, the engine's. Immutable, for any number of threads.
public final class Rulebook {
    private final Function<String, @Nullable Currency> currencies;
    private final CharacterSet characters;

    /// @param currencies the network's currency of a code, or null
    public Rulebook(Function<String, @Nullable Currency> currencies, CharacterSet characters) {
        this.currencies = currencies;
        this.characters = characters;
    }

    /// Everything wrong with what was read, in the order of the message; empty when nothing is.
    public List<Finding> check(Read read) {
        List<Finding> findings = check(read.message());
        int count = read.messages().size();
        if (count == 1) {
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.add(new Finding(Reason.FF01, "", "the message has " + count + " transactions; an instant message has 1"));
        return List.copyOf(all);
    }

    public List<Finding> check(Message message) {
        Probe probe = new Probe(currencies, characters);
        switch (message) {
            case CreditTransfer transfer -> TransferRules.check(probe, transfer);
            case FinancialInstitutionTransfer transfer -> TransferRules.check(probe, transfer);
            case LiquidityTransfer transfer -> TransferRules.check(probe, transfer);
            case StatusReport report -> ReferenceRules.check(probe, report);
            case StatusRequest request -> ReferenceRules.check(probe, request);
            case PaymentReturn back -> ReferenceRules.check(probe, back);
            case CancellationRequest request -> ReferenceRules.check(probe, request);
            case ResolutionOfInvestigation answer -> ReferenceRules.check(probe, answer);
            case InvestigationResponse answer -> ReferenceRules.check(probe, answer);
            case VerificationRequest request -> ReferenceRules.check(probe, request);
            case AccountReportRequest request -> ReferenceRules.check(probe, request);
            case SystemEvent event -> probe.required("EvtInf/EvtCd", event.code());
            // The system writes these itself; nobody acts on one that comes in.
            case InvestigationRequest _,
                    Receipt _,
                    AccountReport _,
                    VerificationReport _,
                    MessageReject _,
                    Acknowledgement _ -> {}
        }
        return probe.findings();
    }
}
