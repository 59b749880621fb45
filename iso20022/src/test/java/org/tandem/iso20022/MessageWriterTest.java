package org.tandem.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageDefinition;
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;
import org.xml.sax.SAXException;

class MessageWriterTest {
    private static final Path SCHEMAS = Path.of("../../shared/data/iso20022/xsd");
    private static final Map<MessageDefinition, Schema> CACHE = new HashMap<>();

    private final MessageWriter writer = new MessageWriter();
    private final MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);

    static Stream<Arguments> messagesInBothFamilies() {
        List<Arguments> all = new ArrayList<>();
        for (Message message : MessageFixtures.all()) {
            for (Family family : Family.values()) {
                all.add(Arguments.of(message.kind(), family, message));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("messagesInBothFamilies")
    void what_is_written_is_valid_by_its_schema(Object kind, Family family, Message message) {
        writer.write(message, null, family);
        validate(text(), family.definition(message.kind()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("messagesInBothFamilies")
    void what_is_written_is_read_back_as_it_was(Object kind, Family family, Message message) {
        writer.write(message, null, family);
        assertThat(writer.lost()).as("a fixture fits both families").isEmpty();
        ReadResult.Read read = read();
        assertThat(read.messages()).containsExactly(message);
        assertThat(read.definition()).isEqualTo(family.definition(message.kind()));
        assertThat(read.notKept()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("messagesInBothFamilies")
    void with_a_header_both_documents_are_valid_and_read_back(Object kind, Family family, Message message) {
        BusinessHeader header = MessageFixtures.header(message.kind(), family);
        writer.write(message, header, family);
        ReadResult.Read read = read();
        assertThat(read.header()).isEqualTo(header);
        assertThat(read.message()).isEqualTo(message);
        String text = text();
        validate(text.substring(text.indexOf("<AppHdr"), text.indexOf("<Document")), family.header());
        validate(
                text.substring(text.indexOf("<Document"), text.indexOf("</BusinessMessage>")),
                family.definition(message.kind()));
    }

    @Test
    void a_quote_id_travels_in_the_agreed_rate_only_where_the_schema_lets_it() {
        AgreedRate uuid = new AgreedRate(Fixtures.UETR, "28.0004", "BYN", "RUB", Fixtures.NOW);
        CreditTransfer withUuid = Fixtures.creditTransfer(uuid, Fixtures.address());
        writer.write(withUuid, null, Family.NEWEST);
        assertThat(text()).contains("<QtId>" + Fixtures.UETR + "</QtId>").doesNotContain("/QUOTE/");
        validate(text(), Family.NEWEST.definition(withUuid.kind()));
        assertThat(read().message()).isEqualTo(withUuid);

        CreditTransfer withNumber =
                Fixtures.creditTransfer(new AgreedRate("Q42", "28.0004", "BYN", "RUB", ""), Fixtures.address());
        writer.write(withNumber, null, Family.NEWEST);
        assertThat(text()).contains("<PreAgrdXchgRate>28.0004<").contains("<InstrInf>/QUOTE/Q42</InstrInf>");
        validate(text(), Family.NEWEST.definition(withNumber.kind()));
        assertThat(read().message()).isEqualTo(withNumber);

        writer.write(withNumber, null, Family.CBPR);
        assertThat(text()).contains("<InstrInf>/QUOTE/Q42</InstrInf>").doesNotContain("AgrdRate");
        assertThat(writer.lost()).anyMatch(lost -> lost.startsWith("AgrdRate/PreAgrdXchgRate: '28.0004'"));
        assertThat(((CreditTransfer) read().message()).quoteId()).isEqualTo("Q42");
    }

    @Test
    void what_a_family_cannot_say_is_cut_and_named_and_still_valid() {
        CreditTransfer wide = Fixtures.creditTransfer(AgreedRate.NONE, Fixtures.wideAddress());
        writer.write(wide, null, Family.NEWEST);
        assertThat(writer.lost()).isEmpty();
        assertThat(read().message()).isEqualTo(wide);
        writer.write(wide, null, Family.CBPR);
        validate(text(), Family.CBPR.definition(wide.kind()));
        assertThat(writer.lost())
                .hasSize(3)
                .anyMatch(lost -> lost.startsWith("CareOf: 'care of'"))
                .anyMatch(lost -> lost.startsWith("UnitNb: 'unit 4'"))
                .anyMatch(lost -> lost.startsWith("StrtNm: cut to 70"));
    }

    @Test
    void texts_that_look_like_markup_or_hold_control_characters_are_written_safely() {
        String nasty = "]]>&<a b=\"c\"> \u0001\u0085\ud800 tab\tline\n\uffff 😀";
        Message message = new MessageReject("R", "FF01", "", "", nasty, "");
        writer.write(message, null, Family.CBPR);
        ReadResult.Read read = read();
        assertThat(((MessageReject) read.message()).description()).isEqualTo("]]>&<a b=\"c\"> ??? tab\tline\n? 😀");
    }

    private ReadResult.Read read() {
        ReadResult result = reader.read(writer.buffer(), 0, writer.size());
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return (ReadResult.Read) result;
    }

    private String text() {
        return new String(writer.toBytes(), StandardCharsets.UTF_8);
    }

    private static void validate(String xml, MessageDefinition definition) {
        Path file = SCHEMAS.resolve(definition + ".xsd");
        Assumptions.assumeTrue(Files.isReadable(file), "no schema of " + definition + " in " + SCHEMAS);
        Schema schema = CACHE.computeIfAbsent(definition, d -> load(file));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .as(definition + ": " + xml)
                .doesNotThrowAnyException();
    }

    private static Schema load(Path file) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile());
        } catch (SAXException e) {
            throw new AssertionError("the schema " + file + " cannot be read", e);
        }
    }
}
