package org.tandem.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.app.command.CommandLines;
import org.tandem.app.network.NetworkFile;
import org.tandem.client.ClientFrames;
import org.tandem.codec.CommandDecoder;
import org.tandem.codec.CommandEncoder;
import org.tandem.codec.MalformedBytes;
import org.tandem.codec.SnapshotReader;
import org.tandem.codec.StepDecoder;
import org.tandem.codec.StepView;
import org.tandem.compliance.PolicyText;
import org.tandem.compliance.rules.RulePacks;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.gateway.channel.ChannelFrames;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.request.RequestBodies;
import org.tandem.iso20022.Converter;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// Everything that reads what somebody else wrote. The name is that of the folder in `corpus/`.
final class Targets {
    private Targets() {}

    static Map<String, Target> all() {
        Map<String, Target> all = new TreeMap<>(FileTargets.all());
        all.put("command", Targets::command);
        all.put("step", Targets::step);
        all.put("xml", xml());
        all.put("network", bytes -> NetworkFile.parse(new String(bytes, StandardCharsets.UTF_8)));
        all.put("channel", ChannelFrames::take);
        all.put("client", ClientFrames::take);
        all.put("json", RequestBodies::take);
        all.put("options", CommandLines::take);
        all.put("policy", Targets::policy);
        all.put("snapshot", Targets::snapshot);
        all.put("original", original());
        return all;
    }

    /// What was understood is written again and understood the same.
    private static void command(byte[] bytes) {
        CommandDecoder decoder = new CommandDecoder();
        try {
            Command command = decoder.decode(new UnsafeBuffer(bytes), 0, bytes.length);
            byte[] once = encoded(command);
            assertThat(encoded(decoder.decode(new UnsafeBuffer(once), 0, once.length)))
                    .isEqualTo(once);
        } catch (MalformedBytes refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static byte[] encoded(Command command) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        byte[] bytes = new byte[new CommandEncoder().encode(1, command, buffer, 0)];
        buffer.getBytes(0, bytes);
        return bytes;
    }

    private static void step(byte[] bytes) {
        UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        try {
            Step step = new StepDecoder().decode(buffer, 0, bytes.length);
            assertThat(step.events()).isNotNull();
        } catch (MalformedBytes refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            new StepView().wrap(buffer, 0, bytes.length).deliveries((sequence, recipient, delivery) -> {});
        } catch (MalformedBytes refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /// What was understood is written again and understood the same. A pack alone is tried as one, too.
    private static void policy(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Refusal.or(
                () -> {
                    String again = PolicyText.write(PolicyText.read(text));
                    assertThat(PolicyText.write(PolicyText.read(again))).isEqualTo(again);
                },
                IllegalArgumentException.class);
        Refusal.or(() -> RulePacks.shipped().with(text, "the pack"), IllegalArgumentException.class);
    }

    /// One chunk, and the engine that should come of it.
    private static void snapshot(byte[] bytes) {
        Refusal.or(
                () -> {
                    Iterator<UnsafeBuffer> chunks =
                            List.of(new UnsafeBuffer(bytes)).iterator();
                    SnapshotReader reader = new SnapshotReader(() -> {
                        if (!chunks.hasNext()) {
                            throw new MalformedBytes("the snapshot ends too early");
                        }
                        return chunks.next();
                    });
                    while (true) {
                        reader.next();
                    }
                },
                MalformedBytes.class);
    }

    private static Target original() {
        OriginalMessage message = new OriginalMessage();
        return bytes -> Refusal.or(
                () -> assertThat(message.expand(message.compress(message.expand(bytes))))
                        .isEqualTo(message.expand(bytes)),
                IllegalArgumentException.class);
    }

    /// A message that was read can be written in both families, and what was written can be read.
    private static Target xml() {
        MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);
        Converter converter = new Converter();
        return bytes -> {
            if (reader.read(bytes) instanceof ReadResult.Read read) {
                for (Family family : Family.values()) {
                    converter.convert(read, family);
                }
            }
        };
    }
}
