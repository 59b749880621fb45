package org.tandem.simulation.message;

import org.tandem.domain.party.Bic;

/// Writes the creditor agent's pacs.002 to a pacs.008 it was delivered. For one thread.
public final class StatusReportTemplate {
    private static final String OPEN = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.002.001.";
    private static final String BODY = "\"><FIToFIPmtStsRpt><GrpHdr><MsgId>";

    private final String open;
    private final String agents;
    private final String original;
    private final IsoTime time = new IsoTime();
    private final StringBuilder text = new StringBuilder(2_048);

    public StatusReportTemplate(Bic creditorAgent, boolean newest) {
        this.open = OPEN + (newest ? "15" : "10") + BODY;
        this.agents = "</CreDtTm><InstgAgt>" + CreditTransferTemplate.agent(creditorAgent)
                + "</InstgAgt></GrpHdr><TxInfAndSts><OrgnlGrpInf><OrgnlMsgId>";
        this.original =
                "</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001." + (newest ? "13" : "08") + "</OrgnlMsgNmId></OrgnlGrpInf>";
    }

    /// @param original what was delivered, by its own identifiers
    public String accepted(String messageId, long epochMillis, Original original) {
        begin(messageId, epochMillis, original, "ACCP");
        return end();
    }

    /// @param reason an external status reason code
    public String rejected(String messageId, long epochMillis, Original original, String reason) {
        begin(messageId, epochMillis, original, "RJCT");
        text.append("<StsRsnInf><Rsn><Cd>").append(reason).append("</Cd></Rsn></StsRsnInf>");
        return end();
    }

    private void begin(String messageId, long epochMillis, Original of, String status) {
        text.setLength(0);
        text.append(open).append(messageId).append("</MsgId><CreDtTm>");
        time.dateTime(epochMillis, text);
        text.append(agents).append(of.messageId()).append(original);
        if (!of.instructionId().isEmpty()) {
            text.append("<OrgnlInstrId>").append(of.instructionId()).append("</OrgnlInstrId>");
        }
        text.append("<OrgnlEndToEndId>").append(of.endToEndId()).append("</OrgnlEndToEndId>");
        if (!of.transactionId().isEmpty()) {
            text.append("<OrgnlTxId>").append(of.transactionId()).append("</OrgnlTxId>");
        }
        text.append("<OrgnlUETR>")
                .append(of.uetr())
                .append("</OrgnlUETR><TxSts>")
                .append(status)
                .append("</TxSts>");
    }

    private String end() {
        return text.append("</TxInfAndSts></FIToFIPmtStsRpt></Document>").toString();
    }

    /// The identifiers of a delivered pacs.008.
    public record Original(
            String messageId, String instructionId, String endToEndId, String transactionId, String uetr) {
        public static Original of(String pacs008) {
            // One element after the other: each scan goes on where the last one ended.
            int at = Math.max(0, pacs008.indexOf("MsgId>"));
            int ids = Math.max(at, pacs008.indexOf("PmtId>"));
            return new Original(
                    FieldScan.element(pacs008, "MsgId", Math.max(0, at - 2)),
                    FieldScan.element(pacs008, "InstrId", ids),
                    FieldScan.element(pacs008, "EndToEndId", ids),
                    FieldScan.element(pacs008, "TxId", ids),
                    FieldScan.element(pacs008, "UETR", ids));
        }
    }
}
