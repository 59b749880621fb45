package org.tandem.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.ReadResult.Read;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.rulebook.CharacterSet;
import org.tandem.iso20022.rulebook.Finding;
import org.tandem.iso20022.rulebook.Rulebook;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

class RulebookTest {
    private static final Map<String, Currency> CURRENCIES =
            Map.of("BYN", new Currency("BYN", 2), "RUB", new Currency("RUB", 2), "JPY", new Currency("JPY", 0));

    private final Rulebook rulebook = new Rulebook(CURRENCIES::get, CharacterSet.UNICODE);
    private final MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);

    @Test
    void good_messages_have_no_findings() {
        for (Message message : MessageFixtures.all()) {
            assertThat(rulebook.check(message)).as(message.kind().toString()).isEmpty();
        }
    }

    /// One change to a good pacs.008 and the reason and place that answer it.
    @ParameterizedTest
    @CsvSource({
        "<NbOfTxs>1<, <NbOfTxs>2<, FF01, GrpHdr/NbOfTxs",
        "<MsgId>MSG-1<, <MsgId><, CH21, GrpHdr/MsgId",
        "<MsgId>MSG-1<, <MsgId>/MSG<, CH11, GrpHdr/MsgId",
        "<EndToEndId>E2E-1<, <EndToEndId>12345678901234567890123456789012345x<, CH16, CdtTrfTxInf/PmtId/EndToEndId",
        "<UETR>3f6c0a5e-8, <UETR>3F6C0A5E-8, CH11, CdtTrfTxInf/PmtId/UETR",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"BYN\">12500.001, CH20, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"JPY\">12500.0, CH20, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"BYN\">0.00, AM01, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"BYN\">-1.00, AM12, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"BYN\">1E3, AM12, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"BYN\">1000000000000000, AM12, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"USD\">12500.00, AM03, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmAmt Ccy=\"BYN\">12500.00, <IntrBkSttlmAmt Ccy=\"byn\">12500.00, CURR, CdtTrfTxInf/IntrBkSttlmAmt",
        "<IntrBkSttlmDt>2026-03-02, <IntrBkSttlmDt>2026-02-29, DT01, CdtTrfTxInf/IntrBkSttlmDt",
        "<IBAN>BY13, <IBAN>BY14, AC01, CdtTrfTxInf/DbtrAcct/Id/IBAN",
        "<LEI>529900T8BM49AURSDO55, <LEI>529900T8BM49AURSDO56, CH11, CdtTrfTxInf/CdtrAgt/FinInstnId/LEI",
        "<TwnNm>Minsk<, <TwnNm><, CH21, CdtTrfTxInf/Dbtr/PstlAdr/TwnNm",
        "<Ctry>RU<, <Ctry>Ru<, CH16, CdtTrfTxInf/Cdtr/PstlAdr/Ctry",
        "<ChrgBr>SHAR<, <ChrgBr>FREE<, CH16, CdtTrfTxInf/ChrgBr",
        "<BICFI>BBBBRUMMXXX<, <BICFI>bbbb<, RC01, CdtTrfTxInf/CdtrAgt/FinInstnId/BICFI"
    })
    void one_mistake_is_found_with_its_reason_and_place(String good, String bad, Reason reason, String path) {
        MessageWriter writer = new MessageWriter();
        writer.write(Fixtures.creditTransfer(), null, Family.CBPR);
        String xml = new String(writer.toBytes(), StandardCharsets.UTF_8);
        assertThat(xml).contains(good);
        ReadResult result = reader.read(xml.replace(good, bad).getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(Read.class);
        List<Finding> findings = rulebook.check((Read) result);
        assertThat(findings).anyMatch(f -> f.reason() == reason && f.path().equals(path));
    }

    @Test
    void the_narrow_character_set_refuses_cyrillic_names_and_names_the_character() {
        Rulebook narrow = new Rulebook(CURRENCIES::get, CharacterSet.SWIFT_X);
        assertThat(narrow.check(Fixtures.creditTransfer()))
                .anyMatch(
                        f -> f.path().equals("CdtTrfTxInf/Cdtr/Nm") && f.text().contains("U+0418 at 1"));
    }

    @Test
    void two_transactions_are_read_apart_and_refused_together() {
        MessageWriter writer = new MessageWriter();
        writer.write(Fixtures.creditTransfer(), null, Family.CBPR);
        String xml = new String(writer.toBytes(), StandardCharsets.UTF_8);
        String one = xml.substring(xml.indexOf("<CdtTrfTxInf>"), xml.indexOf("</FIToFICstmrCdtTrf>"));
        Read read = (Read) reader.read(
                xml.replace(one, one + one.replace("E2E-1", "E2E-2")).getBytes(StandardCharsets.UTF_8));
        assertThat(read.messages()).hasSize(2);
        assertThat(rulebook.check(read)).extracting(Finding::reason).containsExactly(Reason.FF01);
    }
}
