package org.tandem.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.domain.Limits;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.ReadResult.Read;
import org.tandem.iso20022.ReadResult.Unreadable;
import org.tandem.iso20022.ReadResult.Unsupported;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

class MessageReaderTest {
    private static final Path DATA = Path.of("../../shared/data/iso20022");
    private static final String OPEN = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10\">"
            + "<FIToFIPmtStsRpt><GrpHdr><MsgId>M-1</MsgId>";
    private static final String CLOSE = "</GrpHdr></FIToFIPmtStsRpt></Document>";

    /// Files of other people: the definition of what is read, or of what is recognised and not supported.
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("prowide/app_to_mqsq.xml", "not "),
            Map.entry("prowide/camt.003.001.04.xml", "not camt.003"),
            Map.entry("prowide/camt.053.001.07.xml", "camt.053.001.07"),
            Map.entry("prowide/header-with-signature.xml", "not seev.037"),
            Map.entry("prowide/mx_sample_bah.xml", "not seev.031"),
            Map.entry("prowide/mx_sample_document.xml", "not camt.003"),
            Map.entry("prowide/mx_sample_header.xml", "not "),
            Map.entry("prowide/mx_sample_payload.xml", "not camt.003"),
            Map.entry("prowide/mx_sample_request_wrapper.xml", "not camt.003"),
            Map.entry("prowide/pacs.002-CDATA-multiple-namespace.xml", "pacs.002.001.03"),
            Map.entry("prowide/pacs.002-CDATA-namespace-noprefix.xml", "pacs.002.001.03"),
            Map.entry("prowide/pacs.002-CDATA-nonamespace.xml", "pacs.002"),
            Map.entry("prowide/pacs.002-CDATA-with-documentWrapper.xml", "pacs.002.001.03"),
            Map.entry("prowide/pacs.002-CDATA-with-header.xml", "pacs.002.001.03"),
            Map.entry("prowide/pacs.002-CDATA.xml", "pacs.002.001.03"),
            Map.entry("prowide/pacs.008.001.07.xml", "pacs.008.001.07"),
            Map.entry("prowide/pacs.009.001.07.xml", "pacs.009.001.07"),
            Map.entry("rtp/acmt022.xml", "not acmt.022"),
            Map.entry("rtp/admi002.xml", "admi.002.001.01"),
            Map.entry("rtp/camt026.xml", "not camt.026"),
            Map.entry("rtp/camt028.xml", "not camt.028"),
            Map.entry("rtp/camt029.xml", "camt.029.001.09"),
            Map.entry("rtp/camt035.xml", "not camt.035"),
            Map.entry("rtp/camt056.refund.xml", "camt.056.001.08"),
            Map.entry("rtp/camt056.timeout.xml", "camt.056.001.08"),
            Map.entry("rtp/head001.nosignature.xml", "not admn.002"),
            Map.entry("rtp/head001.signature.xml", "not admn.002"),
            Map.entry("rtp/pacs002.ACTC.xml", "pacs.002.001.10"),
            Map.entry("rtp/pacs002.RJCT.xml", "pacs.002.001.10"),
            Map.entry("rtp/pacs008.xml", "pacs.008.001.08"),
            Map.entry("rtp/pacs009.xml", "pacs.009.001.08"),
            Map.entry("rtp/remt001.xml", "not remt.001"));

    private final MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);

    @Test
    void every_message_of_other_people_is_read_or_recognised() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no test data at " + DATA);
        for (Map.Entry<String, String> file : EXPECTED.entrySet()) {
            ReadResult result = reader.read(Files.readAllBytes(DATA.resolve(file.getKey())));
            String found = switch (result) {
                case Read read -> read.definition().toString();
                case Unsupported other -> "not " + other.code();
                case Unreadable bad -> "unreadable: " + bad.text();
            };
            assertThat(found).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void the_content_of_an_older_customer_transfer_is_found_and_what_is_not_kept_is_named() throws IOException {
        Path file = DATA.resolve("prowide/pacs.008.001.07.xml");
        Assumptions.assumeTrue(Files.isReadable(file), "no test data at " + file);
        Read read = (Read) reader.read(Files.readAllBytes(file));
        CreditTransfer transfer = (CreditTransfer) read.message();
        assertThat(transfer.amounts().settlement()).hasToString("5000 USD");
        assertThat(transfer.debtor().party().address().townName()).isEqualTo("Buenos Aires");
        assertThat(transfer.agents().instructing().bic()).isEqualTo("CITTGB2LPBG");
        assertThat(read.notKept()).contains("FIToFICstmrCdtTrf/CdtTrfTxInf/SttlmPrty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Foo>1</Foo>|<Foo> is not known in FIToFIPmtStsRpt/GrpHdr",
                "<MsgId>2</MsgId>|<MsgId> stands twice in FIToFIPmtStsRpt/GrpHdr",
                "word|text beside elements in FIToFIPmtStsRpt/GrpHdr",
                "<CreDtTm x='1'>2</CreDtTm>|the attribute x is not known in FIToFIPmtStsRpt/GrpHdr/CreDtTm",
                "<CreDtTm xmlns='urn:other'>2</CreDtTm>|is in the foreign namespace 'urn:other'",
                "<CreDtTm><Foo/></CreDtTm>|<Foo> is not known in FIToFIPmtStsRpt/GrpHdr/CreDtTm"
            })
    void what_the_standard_does_not_have_is_refused_by_name_and_place(String content, String text) {
        Unreadable refused = refused(OPEN + content + CLOSE);
        assertThat(refused.reason()).isEqualTo(Reason.FF01);
        assertThat(refused.text()).contains(text);
        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused.column()).isGreaterThan(OPEN.length() - 5);
        assertThat(refused.reference()).isEqualTo("M-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;\">]><a>&m;</a>",
                "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
                "<?xml version=\"1.1\"?><a/>",
                "<a>&unknown;</a>",
                "<a>&#1;</a>",
                "<a b=\"1\" b=\"2\"/>",
                "<a:b/>",
                "<a>]]></a>",
                "<a></b>",
                "<a/><a/>",
                "",
                " ",
                "hello",
                "<a/>"
            })
    void hostile_or_broken_xml_is_unreadable_with_a_text(String xml) {
        assertThat(refused(xml).text()).isNotBlank();
    }

    @Test
    void bounds_are_kept() {
        int depth = Limits.XML_DEPTH_MAX;
        assertThat(reader.read(bytes("<Rct></Rct>"))).isInstanceOf(Unreadable.class);
        assertThat(refused("<a>".repeat(10_000)).text()).contains("nested more than " + depth);
        assertThat(refused("<a>" + "<b/>".repeat(Limits.XML_ELEMENTS_MAX) + "</a>")
                        .text())
                .contains("more than " + Limits.XML_ELEMENTS_MAX + " elements");
        assertThat(refused("<a>" + "x".repeat(Limits.MESSAGE_BYTES_MAX) + "</a>")
                        .text())
                .contains("at most");
        String atLimit = "9".repeat(Limits.XML_TEXT_LENGTH_MAX);
        assertThat(reader.read(bytes(OPEN + "<CreDtTm>" + atLimit + "</CreDtTm>" + CLOSE)))
                .isInstanceOf(Read.class);
        assertThat(refused(OPEN + "<CreDtTm>" + atLimit + "9</CreDtTm>" + CLOSE).text())
                .contains("more than " + Limits.XML_TEXT_LENGTH_MAX);
        StringBuilder flood = new StringBuilder("<a");
        for (int i = 0; i < 2_000; i++) {
            flood.append(" a").append(i).append("=''");
        }
        assertThat(refused(flood + "/>").text()).contains("attributes");
    }

    @Test
    void other_encodings_are_refused_by_name() {
        String xml = OPEN + CLOSE;
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(((Unreadable) reader.read(xml.getBytes(charset))).text()).contains("UTF-16");
        }
        assertThat(refused("\ufeff" + xml).text()).contains("byte order mark");
        byte[] overlong = bytes(OPEN + "<CreDtTm>XY</CreDtTm>" + CLOSE);
        int at = new String(overlong, StandardCharsets.US_ASCII).indexOf("XY");
        overlong[at] = (byte) 0xc0;
        overlong[at + 1] = (byte) 0xbc;
        assertThat(((Unreadable) reader.read(overlong)).text()).contains("not UTF-8: 0xc0");
        assertThat(refused(OPEN + "<CreDtTm>\u0007</CreDtTm>" + CLOSE).text()).contains("control character 0x7");
    }

    @Test
    void a_message_cut_off_anywhere_is_unreadable() {
        MessageWriter writer = new MessageWriter();
        writer.write(Fixtures.creditTransfer(), null, Family.NEWEST);
        byte[] whole = writer.toBytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(reader.read(Arrays.copyOf(whole, length)))
                    .as("first " + length)
                    .isInstanceOf(Unreadable.class);
        }
        assertThat(reader.read(whole)).isInstanceOf(Read.class);
    }

    @Test
    void a_header_that_speaks_of_another_message_is_refused() {
        MessageWriter writer = new MessageWriter();
        writer.write(Fixtures.creditTransfer(), MessageFixtures.header(MessageKind.RECEIPT, Family.CBPR), Family.CBPR);
        assertThat(((Unreadable) reader.read(writer.toBytes())).text())
                .isEqualTo("the header speaks of camt.025.001.05, and the message is pacs.008.001.08");
    }

    private Unreadable refused(String xml) {
        ReadResult result = reader.read(bytes(xml));
        assertThat(result).as(xml.length() > 300 ? xml.substring(0, 300) : xml).isInstanceOf(Unreadable.class);
        return (Unreadable) result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
