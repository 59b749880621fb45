package org.tandem.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.console.Parties;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.readmodel.payment.MessageRow;

class StoredMessagesTest {
    private static final String PACS_008 = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
            <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2030-03-17T17:46:40Z</CreDtTm><NbOfTxs>1</NbOfTxs>
            <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
            <CdtTrfTxInf><PmtId><EndToEndId>E-1</EndToEndId><TxId>T-1</TxId>
            <UETR>7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab</UETR></PmtId>
            <IntrBkSttlmAmt Ccy="BYN">100.00</IntrBkSttlmAmt><ChrgBr>SHAR</ChrgBr>
            <Dbtr><Nm>Naroch Tractor Works</Nm><PstlAdr><TwnNm>Minsk</TwnNm><Ctry>BY</Ctry></PstlAdr></Dbtr>
            <DbtrAcct><Id><IBAN>BY95MNMB30120000000000000417</IBAN></Id></DbtrAcct>
            <DbtrAgt><FinInstnId><BICFI>MNMBBY20XXX</BICFI></FinInstnId></DbtrAgt>
            <CdtrAgt><FinInstnId><BICFI>VLGTRU20XXX</BICFI></FinInstnId></CdtrAgt>
            <Cdtr><Nm>Saratov Bearing Plant</Nm></Cdtr>
            <CdtrAcct><Id><Othr><Id>40702810000000000001</Id></Othr></Id></CdtrAcct>
            <RmtInf><Ustrd>Invoice 17</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>
            """;

    private final StoredMessages messages = new StoredMessages();
    private final byte[] stored = new OriginalMessage().compress(PACS_008.getBytes(StandardCharsets.UTF_8));

    @Test
    void a_message_comes_back_to_the_letter() {
        assertThat(messages.text(MessageRow.Kind.PACS_008, stored)).isEqualTo(PACS_008);
    }

    @Test
    void its_customers_are_named_as_it_names_them() {
        Parties parties = messages.parties(MessageRow.Kind.PACS_008, stored);
        assertThat(parties.parties())
                .containsExactly(
                        new Parties.Party(
                                "debtor", "Naroch Tractor Works", "BY95MNMB30120000000000000417", "BY, Minsk"),
                        new Parties.Party("creditor", "Saratov Bearing Plant", "40702810000000000001", ""));
        assertThat(parties.references()).isEqualTo(List.of("Invoice 17"));
    }
}
