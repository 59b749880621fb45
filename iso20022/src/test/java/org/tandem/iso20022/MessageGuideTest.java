package org.tandem.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandem.domain.money.Currency;
import org.tandem.iso20022.ReadResult.Read;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.rulebook.CharacterSet;
import org.tandem.iso20022.rulebook.Rulebook;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// The examples of the message guide are messages.
class MessageGuideTest {
    private static final Path GUIDE = Path.of("../docs/integrating/messages.md");

    @Test
    void every_example_of_the_guide_is_read_whole_and_every_kind_has_one() throws IOException {
        MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);
        Map<String, Currency> currencies = Map.of("BYN", new Currency("BYN", 2), "RUB", new Currency("RUB", 2));
        Rulebook rulebook = new Rulebook(currencies::get, CharacterSet.UNICODE);
        Set<MessageKind> shown = EnumSet.noneOf(MessageKind.class);
        for (String example : examples(Files.readString(GUIDE))) {
            ReadResult result = reader.read(example.getBytes(StandardCharsets.UTF_8));
            assertThat(result).as(example).isInstanceOf(Read.class);
            Read read = (Read) result;
            assertThat(read.notKept()).as(example).isEmpty();
            assertThat(rulebook.check(read)).as(example).isEmpty();
            shown.add(read.message().kind());
        }
        assertThat(shown).isEqualTo(EnumSet.allOf(MessageKind.class));
    }

    private static List<String> examples(String guide) {
        List<String> examples = new ArrayList<>();
        int at = guide.indexOf("```xml\n");
        while (at >= 0) {
            int end = guide.indexOf("\n```", at + 7);
            examples.add(guide.substring(at + 7, end));
            at = guide.indexOf("```xml\n", end);
        }
        return examples;
    }
}
