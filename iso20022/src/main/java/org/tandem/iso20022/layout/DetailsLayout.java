package org.tandem.iso20022.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tandem.iso20022.details.Instruction;
import org.tandem.iso20022.details.ReferredDocument;
import org.tandem.iso20022.details.RegulatoryDetail;
import org.tandem.iso20022.details.RegulatoryReport;
import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.details.StructuredRemittance;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// Instructions, regulatory reporting, remittance information.
final class DetailsLayout {
    /// Before a quote id in `InstrForNxtAgt/InstrInf`.
    static final String QUOTE = "/QUOTE/";
    /// `DocumentType6Code` and `DocumentType3Code`, before they became external lists.
    private static final Set<String> DOCUMENT_TYPES = Set.of(
            "MSIN", "CNFA", "DNFA", "CINV", "CREN", "DEBN", "HIRI", "SBIN", "CMCN", "SOAC", "DISP", "BOLD", "VCHR",
            "AROI", "TSUT", "PUOR");
    private static final Set<String> REFERENCE_TYPES = Set.of("RADM", "RPIN", "FXDR", "DISP", "PUOR", "SCOR");
    private static final Set<String> CREDITOR_INSTRUCTIONS = Set.of("CHQB", "HOLD", "PHOB", "TELB");
    /// Amount types of the newest version that older ones have as elements; external codes differ by edition of the
    /// list, so the element names themselves are written.
    private static final String DUE = "DuePyblAmt";
    private static final String REMITTED = "RmtdAmt";

    private DetailsLayout() {}

    static Instruction instruction(Element at) {
        return new Instruction(at.text("Cd"), at.text("InstrInf"));
    }

    static boolean isQuote(Instruction instruction) {
        return instruction.code().isEmpty() && instruction.text().startsWith(QUOTE);
    }

    static void forCreditorAgent(XmlOut out, List<Instruction> instructions) {
        for (Instruction instruction : instructions) {
            out.open("InstrForCdtrAgt");
            if (out.isWide() || CREDITOR_INSTRUCTIONS.contains(instruction.code())) {
                out.leaf("Cd", instruction.code());
            } else {
                out.lose("InstrForCdtrAgt/Cd", instruction.code());
            }
            out.leaf("InstrInf", instruction.text(), 140);
            out.close("InstrForCdtrAgt");
        }
    }

    static void forNextAgent(XmlOut out, List<Instruction> instructions) {
        for (Instruction instruction : instructions) {
            out.open("InstrForNxtAgt");
            out.leaf("Cd", instruction.code());
            out.leaf("InstrInf", instruction.text(), 140);
            out.close("InstrForNxtAgt");
        }
    }

    /// The agreed rate and the quote id, wherever the message has it: `AgrdRate` or an instruction.
    static AgreedRate agreedRate(Element at, List<Instruction> instructions) {
        String quote = "";
        for (Instruction instruction : instructions) {
            if (quote.isEmpty() && isQuote(instruction)) {
                quote = instruction.text().substring(QUOTE.length());
            }
        }
        if (!at.isPresent()) {
            return quote.isEmpty() ? AgreedRate.NONE : AgreedRate.ofQuote(quote);
        }
        String own = at.text("QtId");
        return new AgreedRate(
                own.isEmpty() ? quote : own,
                at.text("PreAgrdXchgRate"),
                at.text("UnitCcy"),
                at.text("QtdCcy"),
                at.text("QtnDtTm"));
    }

    static List<Instruction> withoutQuote(List<Instruction> instructions) {
        if (instructions.isEmpty()) {
            return instructions;
        }
        List<Instruction> others = new ArrayList<>(instructions);
        // Only the first is the quote; a second one is kept for the rulebook to refuse.
        for (Instruction instruction : instructions) {
            if (isQuote(instruction)) {
                others.remove(instruction);
                break;
            }
        }
        return others;
    }

    static RegulatoryReport regulatory(Element at) {
        Element authority = at.child("Authrty");
        return new RegulatoryReport(
                at.text("DbtCdtRptgInd"),
                authority.text("Nm"),
                authority.text("Ctry"),
                at.each("Dtls", DetailsLayout::regulatoryDetail));
    }

    private static RegulatoryDetail regulatoryDetail(Element at) {
        return new RegulatoryDetail(
                at.text("Tp"),
                at.text("Dt"),
                at.text("Ctry"),
                at.text("Cd"),
                CodeLayout.amount(at.child("Amt")),
                at.texts("Inf"));
    }

    static void regulatory(XmlOut out, List<RegulatoryReport> reports) {
        for (RegulatoryReport report : reports) {
            out.open("RgltryRptg");
            out.leaf("DbtCdtRptgInd", report.indicator());
            out.open("Authrty");
            out.leaf("Nm", report.authorityName(), 140);
            out.leaf("Ctry", report.authorityCountry());
            out.close("Authrty");
            for (RegulatoryDetail detail : report.details()) {
                out.open("Dtls");
                out.leaf("Tp", detail.type(), 35);
                out.leaf("Dt", detail.date());
                out.leaf("Ctry", detail.country());
                out.leaf("Cd", detail.code());
                CodeLayout.amount(out, "Amt", detail.amount());
                out.leaves("Inf", detail.texts(), 35);
                out.close("Dtls");
            }
            out.close("RgltryRptg");
        }
    }

    static Remittance remittance(Element at) {
        return at.isPresent()
                ? new Remittance(at.texts("Ustrd"), at.each("Strd", DetailsLayout::structured))
                : Remittance.NONE;
    }

    static void remittance(XmlOut out, Remittance remittance) {
        out.open("RmtInf");
        out.leaves("Ustrd", remittance.unstructured(), 140);
        for (StructuredRemittance block : remittance.structured()) {
            structured(out, block);
        }
        out.close("RmtInf");
    }

    private static StructuredRemittance structured(Element at) {
        Element amounts = at.child("RfrdDocAmt");
        TextAmount due = CodeLayout.amount(amounts.child(DUE));
        TextAmount remitted = CodeLayout.amount(amounts.child(REMITTED));
        for (TypedAmount typed : amounts.each("RmtAmtAndTp", TypedAmount::read)) {
            due = due.isNone() && typed.type().equals(DUE) ? typed.amount() : due;
            remitted = remitted.isNone() && typed.type().equals(REMITTED) ? typed.amount() : remitted;
        }
        Element reference = at.child("CdtrRefInf");
        return new StructuredRemittance(
                at.each("RfrdDocInf", DetailsLayout::document),
                due,
                remitted,
                CodeLayout.read(reference.child("Tp").child("CdOrPrtry")),
                reference.text("Ref"),
                at.texts("AddtlRmtInf"));
    }

    private record TypedAmount(String type, TextAmount amount) {
        static TypedAmount read(Element at) {
            return new TypedAmount(CodeLayout.read(at.child("Tp")).text(), CodeLayout.amount(at.child("Amt")));
        }
    }

    private static void structured(XmlOut out, StructuredRemittance block) {
        out.open("Strd");
        block.documents().forEach(document -> document(out, document));
        out.open("RfrdDocAmt");
        amount(out, DUE, block.due());
        amount(out, REMITTED, block.remitted());
        out.close("RfrdDocAmt");
        out.open("CdtrRefInf");
        out.open("Tp");
        CodeLayout.write(out, "CdOrPrtry", block.referenceType(), REFERENCE_TYPES);
        out.close("Tp");
        out.leaf("Ref", block.reference(), 35);
        out.close("CdtrRefInf");
        out.leaves("AddtlRmtInf", block.additional(), 140);
        out.close("Strd");
    }

    private static void amount(XmlOut out, String type, TextAmount amount) {
        if (!out.isWide()) {
            CodeLayout.amount(out, type, amount);
        } else if (!amount.isNone()) {
            out.open("RmtAmtAndTp");
            CodeLayout.write(out, "Tp", Code.proprietary(type));
            CodeLayout.amount(out, "Amt", amount);
            out.close("RmtAmtAndTp");
        }
    }

    private static ReferredDocument document(Element at) {
        Element type = at.child("Tp");
        Element date = at.child("RltdDt");
        // The newest versions say what kind of date it is; it is always that of the document.
        date.disregard("Tp");
        String plain = date.text();
        return new ReferredDocument(
                CodeLayout.read(type.child("CdOrPrtry")),
                type.text("Issr"),
                at.text("Nb"),
                plain.isEmpty() ? date.text("Dt") : plain);
    }

    private static void document(XmlOut out, ReferredDocument document) {
        out.open("RfrdDocInf");
        out.open("Tp");
        CodeLayout.write(out, "CdOrPrtry", document.type(), DOCUMENT_TYPES);
        out.leaf("Issr", document.issuer(), 35);
        out.close("Tp");
        out.leaf("Nb", document.number(), 35);
        if (!out.isWide()) {
            out.leaf("RltdDt", document.date());
        } else if (!document.date().isEmpty()) {
            out.open("RltdDt");
            CodeLayout.write(out, "Tp", Code.proprietary("RltdDt"));
            out.leaf("Dt", document.date());
            out.close("RltdDt");
        }
        out.close("RfrdDocInf");
    }
}
