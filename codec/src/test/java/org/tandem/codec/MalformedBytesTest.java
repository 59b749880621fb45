package org.tandem.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.tandem.domain.command.Command;

/// Whatever the bytes, a decoder gives a value or [MalformedBytes]: any other exception fails these tests.
class MalformedBytesTest {
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1024);
    private final CommandEncoder commandEncoder = new CommandEncoder();
    private final CommandDecoder commandDecoder = new CommandDecoder();
    private final StepEncoder stepEncoder = new StepEncoder();
    private final StepDecoder stepDecoder = new StepDecoder();

    @Property(tries = 2_000)
    void a_mutated_command_is_a_command_or_malformed(@ForAll long seed) {
        Random random = new Random(seed);
        int length = commandEncoder.encode(1, new Samples(seed).command(), buffer, 0);
        int kept = mutate(random, length);
        try {
            assertThat(commandDecoder.decode(buffer, 0, kept)).isNotNull();
        } catch (MalformedBytes malformed) {
            assertThat(malformed).hasMessageContaining(" ");
        }
    }

    @Property(tries = 2_000)
    void a_mutated_step_is_a_step_or_malformed(@ForAll long seed) {
        Random random = new Random(seed);
        int length = stepEncoder.encode(new Samples(seed).step(), buffer, 0);
        int kept = mutate(random, length);
        try {
            assertThat(stepDecoder.decode(buffer, 0, kept)).isNotNull();
        } catch (MalformedBytes malformed) {
            assertThat(malformed).hasMessageContaining(" ");
        }
        try {
            new StepView().wrap(buffer, 0, kept).deliveries((sequence, recipient, delivery) -> {});
        } catch (MalformedBytes malformed) {
            assertThat(malformed).hasMessageContaining(" ");
        }
    }

    @Property(tries = 300)
    void a_truncated_command_is_malformed(@ForAll long seed) {
        int length = commandEncoder.encode(1, new Samples(seed).command(), buffer, 0);
        int kept = new Random(seed).nextInt(length);
        assertThatThrownBy(() -> commandDecoder.decode(buffer, 0, kept)).isInstanceOf(MalformedBytes.class);
    }

    @Property(tries = 300)
    void a_truncated_step_is_malformed(@ForAll long seed) {
        int length = stepEncoder.encode(new Samples(seed).step(), buffer, 0);
        int kept = new Random(seed).nextInt(length);
        assertThatThrownBy(() -> stepDecoder.decode(buffer, 0, kept)).isInstanceOf(MalformedBytes.class);
    }

    @Test
    void further_bytes_after_a_command_are_malformed() {
        int length = commandEncoder.encode(1, new Samples(1).record(Command.Fund.class), buffer, 0);
        assertThatThrownBy(() -> commandDecoder.decode(buffer, 0, length + 1))
                .isInstanceOf(MalformedBytes.class)
                .hasMessage("the command ends after " + length + " bytes, but " + (length + 1) + " were given");
    }

    @Test
    void an_unknown_template_version_or_schema_is_named() {
        int length = commandEncoder.encode(1, new Samples(1).record(Command.Fund.class), buffer, 0);
        buffer.putShort(2, (short) 99, ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> commandDecoder.decode(buffer, 0, length))
                .isInstanceOf(MalformedBytes.class)
                .hasMessage("no command has the template 99");
        buffer.putShort(6, (short) 2, ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> commandDecoder.decode(buffer, 0, length))
                .isInstanceOf(MalformedBytes.class)
                .hasMessage("a command has the schema version 1, not 2");
        buffer.putShort(4, (short) 3, ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> commandDecoder.decode(buffer, 0, length))
                .isInstanceOf(MalformedBytes.class)
                .hasMessage("a command is of the schema 7461, not 3");
    }

    private int mutate(Random random, int length) {
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            // Half of the changes go to the front, where lengths and templates are.
            int at = random.nextInt(random.nextBoolean() ? Math.min(length, 64) : length);
            buffer.putByte(at, (byte) random.nextInt());
        }
        return random.nextInt(4) == 0 ? random.nextInt(length + 1) : length;
    }
}
