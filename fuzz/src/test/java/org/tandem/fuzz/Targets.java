package org.tandem.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.app.network.NetworkFile;
import org.tandem.client.ClientFrames;
import org.tandem.codec.CommandDecoder;
import org.tandem.codec.CommandEncoder;
import org.tandem.codec.MalformedBytes;
import org.tandem.codec.StepDecoder;
import org.tandem.codec.StepView;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.gateway.channel.ChannelFrames;
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
        Map<String, Target> all = new TreeMap<>();
        all.put("command", Targets::command);
        all.put("step", Targets::step);
        all.put("xml", xml());
        all.put("network", bytes -> NetworkFile.parse(new String(bytes, StandardCharsets.UTF_8)));
        all.put("channel", ChannelFrames::take);
        all.put("client", ClientFrames::take);
        all.put("json", RequestBodies::take);
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
