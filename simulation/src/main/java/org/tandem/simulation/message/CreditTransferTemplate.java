package org.tandem.simulation.message;

import org.tandem.domain.party.Bic;
import org.tandem.simulation.party.Customer;

/// Writes pacs.008 for one debtor agent in one version family: finished pieces with fields between them. For one
/// thread.
public final class CreditTransferTemplate {
    private static final String OPEN_CBPR =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf><GrpHdr><MsgId>";
    private static final String OPEN_NEWEST =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.13\"><FIToFICstmrCdtTrf><GrpHdr><MsgId>";
    private static final String GROUP_END = "</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>CLRG</SttlmMtd>"
            + "<ClrSys><Prtry>TANDEM</Prtry></ClrSys></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><InstrId>";

    private final boolean newest;
    private final String agentsBegin;
    private final String debtorAgent;
    private final IsoTime time = new IsoTime();
    private final StringBuilder text = new StringBuilder(4_096);

    public CreditTransferTemplate(Bic debtorAgent, boolean newest) {
        this.newest = newest;
        this.agentsBegin = "<ChrgBr>SHAR</ChrgBr><InstgAgt>" + agent(debtorAgent) + "</InstgAgt><InstdAgt>";
        this.debtorAgent = "<DbtrAgt>" + agent(debtorAgent) + "</DbtrAgt><CdtrAgt>";
    }

    /// @param messageId at most 35 characters; also instruction and transaction id
    /// @param remittance the unstructured remittance information, escaped
    public String write(
            String messageId,
            String uetr,
            long epochMillis,
            ChosenQuote quote,
            Bic creditorAgent,
            Customer debtor,
            Customer creditor,
            String remittance) {
        text.setLength(0);
        text.append(newest ? OPEN_NEWEST : OPEN_CBPR).append(messageId).append("</MsgId><CreDtTm>");
        time.dateTime(epochMillis, text);
        text.append(GROUP_END)
                .append(messageId)
                .append("</InstrId><EndToEndId>")
                .append(messageId);
        text.append("</EndToEndId><TxId>")
                .append(messageId)
                .append("</TxId><UETR>")
                .append(uetr);
        text.append("</UETR></PmtId><PmtTpInf><InstrPrty>HIGH</InstrPrty></PmtTpInf>");
        amounts(quote, epochMillis);
        String creditorAgentText = agent(creditorAgent);
        text.append(agentsBegin).append(creditorAgentText).append("</InstdAgt>");
        text.append("<Dbtr>").append(debtor.party()).append("</Dbtr><DbtrAcct>").append(debtor.account());
        text.append("</DbtrAcct>").append(debtorAgent).append(creditorAgentText);
        text.append("</CdtrAgt><Cdtr>").append(creditor.party()).append("</Cdtr><CdtrAcct>");
        text.append(creditor.account()).append("</CdtrAcct>");
        if (quote.hasFx()) {
            text.append("<InstrForNxtAgt><InstrInf>/QUOTE/").append(quote.id()).append("</InstrInf></InstrForNxtAgt>");
        }
        text.append("<Purp><Cd>GDDS</Cd></Purp><RmtInf><Ustrd>").append(remittance);
        text.append("</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>");
        return text.toString();
    }

    private void amounts(ChosenQuote quote, long epochMillis) {
        text.append("<IntrBkSttlmAmt Ccy=\"").append(quote.sourceCurrency()).append("\">");
        text.append(quote.sourceAmount()).append("</IntrBkSttlmAmt><IntrBkSttlmDt>");
        time.date(epochMillis, text);
        text.append("</IntrBkSttlmDt>");
        if (!quote.hasFx()) {
            return;
        }
        text.append("<InstdAmt Ccy=\"").append(quote.targetCurrency()).append("\">");
        text.append(quote.targetAmount()).append("</InstdAmt><XchgRate>").append(quote.rate());
        text.append("</XchgRate>");
        if (newest) {
            text.append("<AgrdRate><UnitCcy>").append(quote.sourceCurrency()).append("</UnitCcy><QtdCcy>");
            text.append(quote.targetCurrency())
                    .append("</QtdCcy><PreAgrdXchgRate>")
                    .append(quote.rate());
            // Its QtId may only be a UUID, so the quote travels as an instruction in both families.
            text.append("</PreAgrdXchgRate></AgrdRate>");
        }
    }

    static String agent(Bic bic) {
        return "<FinInstnId><BICFI>" + bic.shortCode() + "</BICFI></FinInstnId>";
    }
}
