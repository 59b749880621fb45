package org.tandem.gateway;

import java.util.UUID;

/// Messages as a participant's system writes them.
final class Samples {
    private Samples() {}

    static String uetr() {
        return UUID.randomUUID().toString();
    }

    /// A pacs.008 with every field that tests vary; the rest is fixed.
    record Transfer(
            String uetr,
            String debtorAgent,
            String creditorAgent,
            String sourceCurrency,
            String source,
            String target,
            String rate,
            String quote,
            String debtorName,
            String creditorName) {
        static Transfer of(String uetr, String quote, String source, String target) {
            return new Transfer(
                    uetr, "MNMBBY20", "VLGTRU20", "BYN", source, target, "27.5", quote, "Anna Linden", "Oak Mill");
        }

        Transfer withDebtorAgent(String to) {
            return new Transfer(
                    uetr, to, creditorAgent, sourceCurrency, source, target, rate, quote, debtorName, creditorName);
        }

        Transfer withCreditorAgent(String to) {
            return new Transfer(
                    uetr, debtorAgent, to, sourceCurrency, source, target, rate, quote, debtorName, creditorName);
        }

        Transfer withSource(String to) {
            return new Transfer(
                    uetr,
                    debtorAgent,
                    creditorAgent,
                    sourceCurrency,
                    to,
                    target,
                    rate,
                    quote,
                    debtorName,
                    creditorName);
        }

        Transfer withCurrency(String to) {
            return new Transfer(
                    uetr, debtorAgent, creditorAgent, to, source, target, rate, quote, debtorName, creditorName);
        }

        Transfer withNames(String debtor, String creditor) {
            return new Transfer(
                    uetr, debtorAgent, creditorAgent, sourceCurrency, source, target, rate, quote, debtor, creditor);
        }

        String xml() {
            return OPEN + HEADER.replace("@count", "1") + transaction() + CLOSE;
        }

        String transaction() {
            String exchange = target.isEmpty()
                    ? ""
                    : "<InstdAmt Ccy=\"RUB\">" + target + "</InstdAmt><XchgRate>" + rate + "</XchgRate>";
            String instruction =
                    quote.isEmpty() ? "" : "<InstrForNxtAgt><InstrInf>/QUOTE/" + quote + "</InstrInf></InstrForNxtAgt>";
            return "<CdtTrfTxInf><PmtId><InstrId>I1</InstrId><EndToEndId>E2E-1</EndToEndId><UETR>" + uetr
                    + "</UETR></PmtId><IntrBkSttlmAmt Ccy=\"" + sourceCurrency + "\">" + source
                    + "</IntrBkSttlmAmt><IntrBkSttlmDt>2030-03-17</IntrBkSttlmDt>" + exchange
                    + "<ChrgBr>SHAR</ChrgBr><InstgAgt>" + agent(debtorAgent) + "</InstgAgt><InstdAgt>"
                    + agent("TNDMBY20") + "</InstdAgt><Dbtr><Nm>" + debtorName
                    + "</Nm><PstlAdr><StrtNm>Long Street</StrtNm><TwnNm>Minsk</TwnNm><Ctry>BY</Ctry></PstlAdr></Dbtr>"
                    + "<DbtrAcct><Id><Othr><Id>BY-0001</Id></Othr></Id></DbtrAcct><DbtrAgt>" + agent(debtorAgent)
                    + "</DbtrAgt><CdtrAgt>" + agent(creditorAgent) + "</CdtrAgt><Cdtr><Nm>" + creditorName
                    + "</Nm><PstlAdr><TwnNm>Samara</TwnNm><Ctry>RU</Ctry></PstlAdr></Cdtr>"
                    + "<CdtrAcct><Id><Othr><Id>40702810000000000001</Id></Othr></Id></CdtrAcct>" + instruction
                    + "<RmtInf><Ustrd>Invoice 17</Ustrd></RmtInf></CdtTrfTxInf>";
        }
    }

    static final String OPEN = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf>";
    static final String HEADER = "<GrpHdr><MsgId>M-1</MsgId><CreDtTm>2030-03-17T17:46:40Z</CreDtTm><NbOfTxs>@count"
            + "</NbOfTxs><SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>";
    static final String CLOSE = "</FIToFICstmrCdtTrf></Document>";

    static String agent(String bic) {
        return "<FinInstnId><BICFI>" + bic + "</BICFI></FinInstnId>";
    }

    /// The creditor agent's pacs.002; the reason is empty for acceptance.
    static String status(String uetr, String status, String reason) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10\"><FIToFIPmtStsRpt><GrpHdr>"
                + "<MsgId>S-1</MsgId><CreDtTm>2030-03-17T17:46:40Z</CreDtTm></GrpHdr><TxInfAndSts><OrgnlUETR>" + uetr
                + "</OrgnlUETR><TxSts>" + status + "</TxSts>"
                + (reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>")
                + "</TxInfAndSts></FIToFIPmtStsRpt></Document>";
    }

    static String enquiry(String uetr) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.028.001.03\"><FIToFIPmtStsReq><GrpHdr>"
                + "<MsgId>Q-1</MsgId><CreDtTm>2030-03-17T17:46:40Z</CreDtTm></GrpHdr><TxInf><OrgnlUETR>" + uetr
                + "</OrgnlUETR></TxInf></FIToFIPmtStsReq></Document>";
    }

    static String back(String uetr, String amount, String reason) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.004.001.09\"><PmtRtr><GrpHdr><MsgId>R-1</MsgId>"
                + "<CreDtTm>2030-03-17T17:46:40Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>CLRG</SttlmMtd>"
                + "</SttlmInf></GrpHdr><TxInf><RtrId>R-1</RtrId><OrgnlUETR>" + uetr
                + "</OrgnlUETR><RtrdIntrBkSttlmAmt Ccy=\"RUB\">" + amount
                + "</RtrdIntrBkSttlmAmt><RtrRsnInf><Rsn><Cd>" + reason
                + "</Cd></Rsn></RtrRsnInf></TxInf></PmtRtr></Document>";
    }

    static String recall(String uetr) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.056.001.08\"><FIToFIPmtCxlReq><Assgnmt>"
                + "<Id>C-1</Id><Assgnr><Agt>" + agent("MNMBBY20") + "</Agt></Assgnr><Assgne><Agt>" + agent("TNDMBY20")
                + "</Agt></Assgne><CreDtTm>2030-03-17T17:46:40Z</CreDtTm></Assgnmt><Undrlyg><TxInf><CxlId>C-1</CxlId>"
                + "<OrgnlUETR>" + uetr + "</OrgnlUETR><CxlRsnInf><Rsn><Cd>CUST</Cd></Rsn></CxlRsnInf></TxInf></Undrlyg>"
                + "</FIToFIPmtCxlReq></Document>";
    }

    static String resolution(String uetr, String status) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.029.001.09\"><RsltnOfInvstgtn><Assgnmt>"
                + "<Id>A-1</Id><Assgnr><Agt>" + agent("VLGTRU20") + "</Agt></Assgnr><Assgne><Agt>" + agent("TNDMBY20")
                + "</Agt></Assgne><CreDtTm>2030-03-17T17:46:40Z</CreDtTm></Assgnmt><Sts><Conf>" + status
                + "</Conf></Sts><CxlDtls><TxInfAndSts><OrgnlUETR>" + uetr
                + "</OrgnlUETR></TxInfAndSts></CxlDtls></RsltnOfInvstgtn></Document>";
    }

    static String liquidity(String amount) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.050.001.05\"><LqdtyCdtTrf><MsgHdr>"
                + "<MsgId>L-1</MsgId><CreDtTm>2030-03-17T17:46:40Z</CreDtTm></MsgHdr><LqdtyCdtTrf><TrfdAmt>"
                + "<AmtWthCcy Ccy=\"BYN\">" + amount + "</AmtWthCcy></TrfdAmt></LqdtyCdtTrf></LqdtyCdtTrf></Document>";
    }

    static String field(String json, String name) {
        int at = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(at, json.indexOf('"', at));
    }

    static String element(String xml, String name) {
        int at = xml.indexOf("<" + name);
        if (at < 0) {
            return "";
        }
        int from = xml.indexOf('>', at) + 1;
        return xml.substring(from, xml.indexOf('<', from));
    }
}
