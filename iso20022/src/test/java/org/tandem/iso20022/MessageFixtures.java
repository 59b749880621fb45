package org.tandem.iso20022;

import static org.tandem.iso20022.Fixtures.NOW;
import static org.tandem.iso20022.Fixtures.RECEIVER;
import static org.tandem.iso20022.Fixtures.SENDER;
import static org.tandem.iso20022.Fixtures.UETR;
import static org.tandem.iso20022.Fixtures.account;
import static org.tandem.iso20022.Fixtures.address;
import static org.tandem.iso20022.Fixtures.agent;
import static org.tandem.iso20022.Fixtures.creditTransfer;
import static org.tandem.iso20022.Fixtures.original;
import static org.tandem.iso20022.Fixtures.originalWithClearing;
import static org.tandem.iso20022.Fixtures.reason;
import static org.tandem.iso20022.Fixtures.remittance;
import static org.tandem.iso20022.Fixtures.wideAddress;

import java.util.List;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.details.Instruction;
import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.AccountReport;
import org.tandem.iso20022.message.AccountReportRequest;
import org.tandem.iso20022.message.Acknowledgement;
import org.tandem.iso20022.message.Balance;
import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.Entry;
import org.tandem.iso20022.message.Family;
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
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.party.PostalAddress;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;
import org.tandem.iso20022.terms.TextAmount;

/// One message of every kind, as full as its schema allows, and the headers that go with them.
final class MessageFixtures {
    private MessageFixtures() {}

    static List<Message> all() {
        return List.of(
                creditTransfer(),
                institutionTransfer(),
                statusReport(),
                groupStatusReport(),
                paymentReturn(),
                new StatusRequest("ENQ-1", NOW, SENDER, RECEIVER, "ENQ-1-1", original()),
                cancellation(),
                resolution(),
                question(),
                answer(),
                liquidity(),
                new Receipt("RCT-1", NOW, "LIQ-1", "camt.050.001.07", "ACCP", "done"),
                reportRequest(),
                verificationRequest(),
                verificationReport(),
                report(MessageKind.ACCOUNT_REPORT),
                report(MessageKind.ACCOUNT_STATEMENT),
                report(MessageKind.ACCOUNT_NOTIFICATION),
                new MessageReject(
                        "MSG-7", "FF01", NOW, "line 3, column 9", "<Foo> is not known in Dbtr & more", "more"),
                new SystemEvent("SUSP", List.of("AAAABY2XXXX", "BYN"), "participant suspended", NOW),
                new Acknowledgement("ACK-1", NOW, "EVT-1", "admi.004.001.02", "COMP", NOW, "seen"));
    }

    static FinancialInstitutionTransfer institutionTransfer() {
        return new FinancialInstitutionTransfer(
                new GroupHeader("FI-1", NOW, "1", TextAmount.NONE, "CLRG", Code.NONE),
                new PaymentId("FI-I", "FI-E", "FI-T", UETR, ""),
                new PaymentType("NORM", "", List.of(Code.of("SDVA")), Code.NONE, Code.NONE),
                new TextAmount("1000000.00", "RUB"),
                "2026-03-02",
                new Agents(SENDER, RECEIVER, Agent.of("CCCCBY2X"), List.of(), Agent.of("DDDDRUMM")),
                SENDER,
                account(),
                RECEIVER,
                Account.ofOther("12345"),
                new Details(
                        List.of(new Instruction("PHOB", "")),
                        List.of(new Instruction("", "info")),
                        Code.of("TREA"),
                        List.of(),
                        Remittance.of("cover")));
    }

    static StatusReport statusReport() {
        return new StatusReport(
                "STS-1",
                NOW,
                SENDER,
                RECEIVER,
                "",
                List.of(),
                "STS-1-1",
                original(),
                "RJCT",
                List.of(reason()),
                List.of(new Charge(new TextAmount("2.00", "BYN"), RECEIVER, Code.NONE)),
                NOW,
                "2026-03-02",
                "CSR-9");
    }

    static StatusReport groupStatusReport() {
        return new StatusReport(
                "STS-2",
                NOW,
                SENDER,
                RECEIVER,
                "RJCT",
                List.of(StatusReason.of(Reason.FF01, "no form")),
                "",
                new Original("MSG-1", "pacs.008.001.08", NOW, "", "", "", "", "", TextAmount.NONE, ""),
                "",
                List.of(),
                List.of(),
                "",
                "",
                "");
    }

    static PaymentReturn paymentReturn() {
        return new PaymentReturn(
                new GroupHeader("RTR-1", NOW, "1", new TextAmount("12500.00", "BYN"), "CLRG", Code.NONE),
                "RTR-1-1",
                originalWithClearing(),
                new TextAmount("12498.00", "BYN"),
                "2026-03-03",
                new TextAmount("350000.50", "RUB"),
                "28.0004",
                "SHAR",
                List.of(new Charge(new TextAmount("2.00", "BYN"), RECEIVER, Code.NONE)),
                RECEIVER,
                SENDER,
                List.of(reason()));
    }

    static CancellationRequest cancellation() {
        return new CancellationRequest(
                "CXL-1",
                Actor.of(SENDER),
                Actor.of(RECEIVER),
                NOW,
                "CASE-1",
                Actor.of(agent()),
                "CXL-1-1",
                originalWithClearing(),
                List.of(StatusReason.of(Reason.FRAD, "stolen card")));
    }

    static ResolutionOfInvestigation resolution() {
        return new ResolutionOfInvestigation(
                "RES-1",
                Actor.of(RECEIVER),
                new Actor(Agent.NONE, Party.of("Somebody", address())),
                NOW,
                "CASE-1",
                Actor.of(SENDER),
                "RJCR",
                "RES-1-1",
                originalWithClearing(),
                "RJCR",
                List.of(StatusReason.of(Reason.NOAS, "")));
    }

    static InvestigationRequest question() {
        return new InvestigationRequest(
                "RFI-1",
                "7c5b1c1e4f2a4b3c9d8e0123456789ab-1",
                "1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
                Code.of("RQFI"),
                Code.of("COMP"),
                original(),
                Actor.of(SENDER),
                Actor.of(RECEIVER),
                Code.proprietary("DEBTOR"),
                "When was the debtor born?");
    }

    static InvestigationResponse answer() {
        return new InvestigationResponse(
                "RFA-1",
                "OURS-1",
                "CLSD",
                List.of("On 2 May 1975.", "In Minsk."),
                "RFI-1",
                "7c5b1c1e4f2a4b3c9d8e0123456789ab-1",
                "1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
                Code.of("RQFI"),
                Actor.of(SENDER),
                Actor.of(RECEIVER));
    }

    static LiquidityTransfer liquidity() {
        return new LiquidityTransfer(
                "LIQ-1",
                NOW,
                new PaymentId("L-I", "L-E", "L-T", UETR, ""),
                SENDER,
                account(),
                new TextAmount("5000000.00", "BYN"),
                RECEIVER,
                Account.ofOther("SETTLEMENT"),
                "2026-03-02");
    }

    static AccountReportRequest reportRequest() {
        return new AccountReportRequest(
                "REQ-1", NOW, "REQ-1-1", "camt.053.001.08", account(), Actor.of(SENDER), "2026-03-01", "2026-03-02");
    }

    static VerificationRequest verificationRequest() {
        return new VerificationRequest(
                "VER-1",
                NOW,
                Actor.of(SENDER),
                Actor.of(RECEIVER),
                "VER-1-1",
                Party.of("Иванов Пётр", wideAddress()),
                account(),
                RECEIVER);
    }

    static VerificationReport verificationReport() {
        return new VerificationReport(
                "VRP-1",
                NOW,
                Actor.of(RECEIVER),
                Actor.of(SENDER),
                "VER-1",
                "VER-1-1",
                false,
                Code.of("AC03"),
                Party.of("Иванов Пётр", PostalAddress.NONE),
                account(),
                RECEIVER,
                Party.of("Иванов Пётр Сергеевич", PostalAddress.NONE));
    }

    static AccountReport report(MessageKind kind) {
        List<Balance> balances = kind == MessageKind.ACCOUNT_NOTIFICATION
                ? List.of()
                : List.of(
                        new Balance(Code.of("OPBD"), new TextAmount("10.00", "BYN"), "CRDT", "2026-03-02"),
                        new Balance(Code.of("ITAV"), new TextAmount("12.00", "BYN"), "DBIT", NOW));
        Entry entry = new Entry(
                "1",
                new TextAmount("2.00", "BYN"),
                "CRDT",
                true,
                Code.of("BOOK"),
                "2026-03-02",
                NOW,
                "SVC-1",
                Code.of("PMNT/RCDT/XBCT"),
                "MSG-1",
                new PaymentId("I", "E", "T", UETR, "C"),
                "From",
                "To",
                remittance(),
                "an entry");
        Entry other = new Entry(
                "2",
                new TextAmount("3.00", "BYN"),
                "DBIT",
                false,
                Code.of("BOOK"),
                "2026-03-02",
                "2026-03-02",
                "SVC-2",
                Code.proprietary("FEE"),
                "",
                PaymentId.NONE,
                "",
                "",
                Remittance.NONE,
                "");
        return new AccountReport(
                kind,
                "RPT-1",
                NOW,
                "RPT-1-1",
                "1",
                true,
                "17",
                NOW,
                "2026-03-01T00:00:00Z",
                "2026-03-02T00:00:00Z",
                account(),
                SENDER,
                balances,
                List.of(entry, other),
                "a report");
    }

    static BusinessHeader header(MessageKind kind, Family family) {
        return new BusinessHeader(
                Actor.of(agent()),
                new Actor(Agent.NONE, Party.of("Operator", address())),
                "BIZ-1",
                family.definition(kind).toString(),
                "tandem.ips",
                "2026-03-02T09:30:00Z",
                "DUPL",
                true,
                "HIGH",
                false);
    }
}
