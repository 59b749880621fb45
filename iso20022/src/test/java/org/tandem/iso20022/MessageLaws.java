package org.tandem.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tandem.iso20022.ReadResult.Read;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.party.PostalAddress;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// What holds for every message and every byte.
class MessageLaws {
    private final Grammar grammar = Grammar.standard();
    private final MessageReader reader = new MessageReader(grammar, Bounds.CHANNEL);
    private final MessageWriter writer = new MessageWriter();

    @Property(tries = 300)
    void what_is_written_is_read_back_unless_something_was_said_to_be_lost(
            @ForAll("transfers") CreditTransfer transfer, @ForAll Family family) {
        writer.write(transfer, null, family);
        List<String> lost = writer.lost();
        Read read = (Read) reader.read(writer.buffer(), 0, writer.size());
        assertThat(read.notKept()).isEmpty();
        assertThat(read.message().equals(transfer)).isEqualTo(lost.isEmpty());
    }

    @Property(tries = 200)
    void conversion_there_and_back_keeps_everything_or_says_what_it_lost(
            @ForAll("transfers") CreditTransfer transfer, @ForAll Family from) {
        Converter converter = new Converter();
        Family to = from == Family.CBPR ? Family.NEWEST : Family.CBPR;
        writer.write(transfer, null, from);
        Read first = (Read) reader.read(writer.buffer(), 0, writer.size());
        Converter.Converted there = converter.convert(first, to);
        Read second = (Read) reader.read(there.utf8());
        assertThat(second.definition()).isEqualTo(to.definition(transfer.kind()));
        assertThat(second.message().equals(first.message())).isEqualTo(there.isLossFree());
    }

    @Property(tries = 2_000)
    void no_change_of_bytes_makes_the_reader_throw(
            @ForAll("messages") Message message, @ForAll int place, @ForAll byte[] instead, @ForAll Family family) {
        writer.write(message, MessageFixtures.header(message.kind(), family), family);
        byte[] bytes = writer.toBytes();
        int at = Math.floorMod(place, bytes.length);
        System.arraycopy(instead, 0, bytes, at, Math.min(instead.length, bytes.length - at));
        assertThat(reader.read(bytes)).isNotNull();
    }

    @Property(tries = 500)
    void no_bytes_make_the_reader_or_the_printer_throw(@ForAll byte[] bytes) {
        assertThat(reader.read(bytes)).isInstanceOf(ReadResult.Unreadable.class);
        assertThat(PrettyPrinter.print(bytes)).isNotNull();
    }

    @Property(tries = 300)
    void printing_changes_only_white_space(@ForAll("transfers") CreditTransfer transfer, @ForAll Family family) {
        writer.write(transfer, null, family);
        String text = new String(writer.toBytes(), StandardCharsets.UTF_8);
        String printed = PrettyPrinter.print(text);
        assertThat(printed.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        assertThat(((Read) reader.read(printed.getBytes(StandardCharsets.UTF_8))).message())
                .isEqualTo(((Read) reader.read(writer.toBytes())).message());
    }

    @Provide
    Arbitrary<Message> messages() {
        return Arbitraries.of(MessageFixtures.all());
    }

    @Provide
    Arbitrary<CreditTransfer> transfers() {
        return Combinators.combine(addresses(), rates()).as((address, rate) -> Fixtures.creditTransfer(rate, address));
    }

    private Arbitrary<AgreedRate> rates() {
        Arbitrary<String> quotes = Arbitraries.of("", "Q1", Fixtures.UETR);
        Arbitrary<String> values = Arbitraries.of("", "28.0004");
        return Combinators.combine(quotes, values)
                .as((quote, value) -> new AgreedRate(quote, value, value.isEmpty() ? "" : "BYN", "", ""));
    }

    private Arbitrary<PostalAddress> addresses() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("abcXYZ <>&\"'/ЖШў漢")
                .ofMaxLength(90)
                .map(String::strip);
        Arbitrary<String> brief = Arbitraries.of("", "a", "ў", "]]>");
        return Combinators.combine(word, brief, brief, word)
                .as((street, careOf, unit, town) -> new PostalAddress(
                        careOf, "", "", street, "", "", "", unit, "", "", "", town, "", "", "", "BY", List.of()));
    }
}
