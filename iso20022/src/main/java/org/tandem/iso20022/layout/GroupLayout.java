package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// What the payment messages share: group header, identifiers, type, reference to an earlier payment, reasons, charges.
final class GroupLayout {
    private GroupLayout() {}

    /// @param total the name of the total amount, which differs between transfers and returns
    static GroupHeader header(Element at, String total) {
        Element settlement = at.child("SttlmInf");
        return new GroupHeader(
                at.text("MsgId"),
                at.text("CreDtTm"),
                at.text("NbOfTxs"),
                CodeLayout.amount(at.child(total)),
                settlement.text("SttlmMtd"),
                CodeLayout.read(settlement.child("ClrSys")));
    }

    static void header(XmlOut out, GroupHeader group, String total) {
        out.open("GrpHdr");
        out.leaf("MsgId", group.messageId());
        out.leaf("CreDtTm", group.createdAt());
        out.leaf("NbOfTxs", group.numberOfTransactions());
        CodeLayout.amount(out, total, group.total());
        out.open("SttlmInf");
        out.leaf("SttlmMtd", group.settlementMethod());
        CodeLayout.write(out, "ClrSys", group.clearingSystem());
        out.close("SttlmInf");
        out.close("GrpHdr");
    }

    static PaymentId id(Element at) {
        return at.isPresent()
                ? new PaymentId(
                        at.text("InstrId"),
                        at.text("EndToEndId"),
                        at.text("TxId"),
                        at.text("UETR"),
                        at.text("ClrSysRef"))
                : PaymentId.NONE;
    }

    static void id(XmlOut out, String name, PaymentId id) {
        out.open(name);
        out.leaf("InstrId", id.instructionId());
        out.leaf("EndToEndId", id.endToEndId());
        out.leaf("TxId", id.transactionId());
        out.leaf("UETR", id.uetr());
        out.leaf("ClrSysRef", id.clearingSystemReference());
        out.close(name);
    }

    static PaymentType type(Element at) {
        return at.isPresent()
                ? new PaymentType(
                        at.text("InstrPrty"),
                        at.text("ClrChanl"),
                        at.each("SvcLvl", CodeLayout::read),
                        CodeLayout.read(at.child("LclInstrm")),
                        CodeLayout.read(at.child("CtgyPurp")))
                : PaymentType.NONE;
    }

    static void type(XmlOut out, PaymentType type) {
        out.open("PmtTpInf");
        out.leaf("InstrPrty", type.instructionPriority());
        out.leaf("ClrChanl", type.clearingChannel());
        type.serviceLevels().forEach(level -> CodeLayout.write(out, "SvcLvl", level));
        CodeLayout.write(out, "LclInstrm", type.localInstrument());
        CodeLayout.write(out, "CtgyPurp", type.categoryPurpose());
        out.close("PmtTpInf");
    }

    /// @param transaction where the original's identifiers stand
    /// @param group where the original message is named when the transaction does not name it
    static Original original(Element transaction, Element group) {
        Element own = transaction.child("OrgnlGrpInf");
        Element message = own.isPresent() ? own : group;
        Element reference = transaction.child("OrgnlTxRef");
        Element amount = transaction.child("OrgnlIntrBkSttlmAmt");
        String date = transaction.text("OrgnlIntrBkSttlmDt");
        String clearing = transaction.text("OrgnlClrSysRef");
        return new Original(
                message.text("OrgnlMsgId"),
                message.text("OrgnlMsgNmId"),
                message.text("OrgnlCreDtTm"),
                transaction.text("OrgnlInstrId"),
                transaction.text("OrgnlEndToEndId"),
                transaction.text("OrgnlTxId"),
                transaction.text("OrgnlUETR"),
                clearing,
                CodeLayout.amount(amount.isPresent() ? amount : reference.child("IntrBkSttlmAmt")),
                date.isEmpty() ? reference.text("IntrBkSttlmDt") : date);
    }

    static void originalMessage(XmlOut out, String name, Original original) {
        out.open(name);
        out.leaf("OrgnlMsgId", original.messageId());
        out.leaf("OrgnlMsgNmId", original.messageName());
        out.leaf("OrgnlCreDtTm", original.messageCreatedAt());
        out.close(name);
    }

    /// The identifiers of the original, in the order all messages but camt.029 and camt.056 share to the last two.
    static void originalIds(XmlOut out, Original original) {
        out.leaf("OrgnlInstrId", original.instructionId());
        out.leaf("OrgnlEndToEndId", original.endToEndId());
        out.leaf("OrgnlTxId", original.transactionId());
    }

    static void originalAmount(XmlOut out, Original original) {
        CodeLayout.amount(out, "OrgnlIntrBkSttlmAmt", original.amount());
        out.leaf("OrgnlIntrBkSttlmDt", original.settlementDate());
    }

    /// Amount and date of the original where the message keeps them in a copy of the transaction.
    static void originalCopy(XmlOut out, Original original) {
        out.open("OrgnlTxRef");
        CodeLayout.amount(out, "IntrBkSttlmAmt", original.amount());
        out.leaf("IntrBkSttlmDt", original.settlementDate());
        out.close("OrgnlTxRef");
    }

    static StatusReason reason(Element at) {
        return new StatusReason(
                CodeLayout.read(at.child("Rsn")), at.texts("AddtlInf"), PartyLayout.read(at.child("Orgtr")));
    }

    static void reasons(XmlOut out, String name, List<StatusReason> reasons) {
        for (StatusReason reason : reasons) {
            out.open(name);
            PartyLayout.write(out, "Orgtr", reason.originator());
            CodeLayout.write(out, "Rsn", reason.reason());
            out.leaves("AddtlInf", reason.texts(), 105);
            out.close(name);
        }
    }

    static Charge charge(Element at) {
        Element type = at.child("Tp");
        Element own = type.child("Prtry");
        return new Charge(
                CodeLayout.amount(at.child("Amt")),
                AgentLayout.read(at.child("Agt")),
                type.isPresent() ? new Code(type.text("Cd"), own.text("Id")) : Code.NONE);
    }

    static void charges(XmlOut out, List<Charge> charges) {
        for (Charge charge : charges) {
            out.open("ChrgsInf");
            CodeLayout.amount(out, "Amt", charge.amount());
            AgentLayout.write(out, "Agt", charge.agent());
            if (out.isWide()) {
                out.open("Tp");
                out.leaf("Cd", charge.type().code());
                out.open("Prtry");
                out.leaf("Id", charge.type().proprietary(), 35);
                out.close("Prtry");
                out.close("Tp");
            } else {
                out.lose("ChrgsInf/Tp", charge.type().text());
            }
            out.close("ChrgsInf");
        }
    }
}
