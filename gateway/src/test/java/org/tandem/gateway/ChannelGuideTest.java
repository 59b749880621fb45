package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.TestChannel.Entry;

/// Plays the example session of `docs/integrating/channel.md`: every entry it shows is what really comes.
class ChannelGuideTest {
    private static final Path GUIDE = Path.of("../docs/integrating/channel.md");
    private static final Pattern BLOCK = Pattern.compile("```(send|receive) (\\w+)\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    @Tag("slow")
    void the_example_session_is_what_happens() throws Exception {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Map<String, TestChannel> channels = new HashMap<>();
        try (World world = new World(directory).founded()) {
            Matcher block = BLOCK.matcher(Files.readString(GUIDE));
            while (block.find()) {
                String who = block.group(2);
                TestChannel channel = channels.get(who);
                if (channel == null) {
                    channel = TestChannel.connect(world, world.identity(Bic.of(who)), "");
                    channels.put(who, channel);
                }
                if (block.group(1).equals("send")) {
                    channel.send(block.group(3).replace('␞', '\u001e') + "\n");
                } else {
                    expected.add(flat(block.group(3)));
                    found.add(flat(next(channel, block.group(3))));
                }
            }
        } finally {
            channels.values().forEach(TestChannel::close);
        }
        assertThat(found).hasSizeGreaterThan(7).isEqualTo(expected);
    }

    /// The next one with the header that the guide shows; answers and deliveries may overtake each other.
    private static String next(TestChannel channel, String shown) throws InterruptedException {
        String head = shown.lines().findFirst().orElseThrow();
        Entry entry = channel.await(it -> it.head().equals(head));
        return entry.head() + "\n" + entry.body();
    }

    private static String flat(String entry) {
        return entry.strip()
                .replaceAll(">\\s+<", "><")
                .replaceAll(",\\s*\n\\s*", ",")
                .replaceAll("\\[\n\\s*", "[");
    }
}
