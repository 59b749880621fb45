package org.tandem.iso20022;

import java.util.List;
import org.tandem.iso20022.details.Amounts;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.details.Instruction;
import org.tandem.iso20022.details.ReferredDocument;
import org.tandem.iso20022.details.RegulatoryDetail;
import org.tandem.iso20022.details.RegulatoryReport;
import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.details.StructuredRemittance;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Birth;
import org.tandem.iso20022.party.Customer;
import org.tandem.iso20022.party.Identification;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.party.PostalAddress;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;
import org.tandem.iso20022.terms.TextAmount;

/// One full message of each kind, built by code. Every text differs from its neighbours, so that a layout that swaps
/// two fields is found out.
final class Fixtures {
    static final String UETR = "3f6c0a5e-8f2b-4c1d-9e7a-0123456789ab";
    static final Agent SENDER = Agent.of("AAAABY2XXXX");
    static final Agent RECEIVER = Agent.of("BBBBRUMMXXX");
    static final String NOW = "2026-03-02T09:30:00.123Z";

    private Fixtures() {}

    static CreditTransfer creditTransfer() {
        return creditTransfer(new AgreedRate("Q1234567", "", "", "", ""), address());
    }

    static CreditTransfer creditTransfer(AgreedRate rate, PostalAddress debtorAddress) {
        Party debtor = new Party(
                "Zavod «Pramień» & Syny",
                debtorAddress,
                "529900T8BM49AURSDO55",
                "",
                List.of(),
                Birth.NONE,
                List.of(),
                "BY");
        Party creditor = new Party(
                "Иванов Пётр",
                PostalAddress.of("Тверская", "7", "125009", "Москва", "RU"),
                "",
                "",
                List.of(),
                new Birth("1984-01-31", "MOW", "Москва", "RU"),
                List.of(new Identification("4509 123456", Code.of("CCPT"), "MVD")),
                "RU");
        return new CreditTransfer(
                new GroupHeader(
                        "MSG-1", NOW, "1", new TextAmount("12500.00", "BYN"), "CLRG", Code.proprietary("TANDEM")),
                new PaymentId("INSTR-1", "E2E-1", "TX-1", UETR, "CSR-1"),
                new PaymentType(
                        "HIGH",
                        "RTNS",
                        List.of(Code.of("SDVA"), Code.proprietary("FAST")),
                        Code.of("INST"),
                        Code.of("SUPP")),
                new Amounts(
                        new TextAmount("12500.00", "BYN"),
                        "2026-03-02",
                        new TextAmount("350000.50", "RUB"),
                        "28.0004",
                        rate,
                        "SHAR",
                        List.of(new Charge(new TextAmount("1.25", "BYN"), SENDER, Code.NONE)),
                        "2026-03-02T09:29:59Z"),
                new Agents(
                        SENDER, RECEIVER, SENDER, List.of(Agent.of("FXPABY22XXX"), Agent.of("FXPBRUMMXXX")), agent()),
                new Customer(debtor, Account.ofIban("BY13NBRB3600900000002Z00AB00"), Party.of("Holding", address())),
                new Customer(creditor, account(), Party.of("Сын", PostalAddress.NONE)),
                Party.of("Initiator", PostalAddress.NONE),
                new Details(
                        List.of(new Instruction("HOLD", "until noon")),
                        List.of(new Instruction("", "second line"), new Instruction("PHOA", "")),
                        Code.of("GDDS"),
                        List.of(new RegulatoryReport(
                                "DEBT",
                                "National Bank",
                                "BY",
                                List.of(new RegulatoryDetail(
                                        "VO",
                                        "2026-03-01",
                                        "BY",
                                        "10100",
                                        new TextAmount("1", "BYN"),
                                        List.of("a", "b"))))),
                        remittance()));
    }

    static PostalAddress address() {
        return new PostalAddress(
                "",
                "Dept",
                "Sub",
                "Street",
                "12",
                "House",
                "3",
                "",
                "PB 1",
                "R 2",
                "220000",
                "Minsk",
                "Centre",
                "District",
                "Region",
                "BY",
                List.of("line one", "line two"));
    }

    static PostalAddress wideAddress() {
        return new PostalAddress(
                "care of",
                "",
                "",
                "A street of a name longer than seventy characters, of which there are some in the world",
                "12",
                "",
                "",
                "unit 4",
                "",
                "",
                "220000",
                "Minsk",
                "",
                "",
                "",
                "BY",
                List.of());
    }

    static Remittance remittance() {
        return new Remittance(
                List.of("invoice 77", "thanks <&>\""),
                List.of(new StructuredRemittance(
                        List.of(
                                new ReferredDocument(Code.of("CINV"), "Issuer", "INV-77", "2026-02-01"),
                                new ReferredDocument(Code.proprietary("CONTRACT"), "", "C-5/2026", "2025-12-31")),
                        new TextAmount("12500.00", "BYN"),
                        new TextAmount("12499.99", "BYN"),
                        Code.of("SCOR"),
                        "RF18539007547034",
                        List.of("first", "second"))));
    }

    static Agent agent() {
        return new Agent(
                "BBBBRUMMXXX",
                Code.of("RUCBC"),
                "044525225",
                "529900T8BM49AURSDO55",
                "Bank B",
                PostalAddress.of("Neglinnaya", "12", "107016", "Moscow", "RU"),
                new Identification("99", Code.proprietary("X"), "Y"),
                "0001");
    }

    static Account account() {
        return new Account(
                "", new Identification("40702810900000012345", Code.of("BBAN"), "CBR"), Code.of("CACC"), "RUB", "Main");
    }

    static Original original() {
        return new Original(
                "MSG-1",
                "pacs.008.001.08",
                NOW,
                "INSTR-1",
                "E2E-1",
                "TX-1",
                UETR,
                "",
                new TextAmount("12500.00", "BYN"),
                "2026-03-02");
    }

    static Original originalWithClearing() {
        Original original = original();
        return new Original(
                original.messageId(),
                original.messageName(),
                NOW,
                "INSTR-1",
                "E2E-1",
                "TX-1",
                UETR,
                "CSR-1",
                original.amount(),
                "2026-03-02");
    }

    static StatusReason reason() {
        return new StatusReason(
                Code.of("AC03"), List.of("no such account", "try again"), Party.of("Bank B", PostalAddress.NONE));
    }
}
