package org.tandem.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private final List<byte[]> chunks = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 20_000})
    void words_come_back_whatever_their_number(int count) {
        write(count);
        SnapshotReader reader = reader();
        for (int i = 0; i < count; i++) {
            assertThat(reader.next()).isEqualTo(word(i));
        }
        reader.finish();
    }

    @Test
    void more_words_than_were_written_are_refused() {
        write(3);
        SnapshotReader reader = reader();
        reader.next();
        assertThatThrownBy(reader::finish).isInstanceOf(MalformedBytes.class).hasMessageContaining("goes on");
        reader.next();
        reader.next();
        assertThatThrownBy(reader::next).isInstanceOf(MalformedBytes.class).hasMessageContaining("ends after 1 chunks");
    }

    @Test
    void a_flipped_bit_in_any_chunk_is_found() {
        write(10_000);
        byte[] second = chunks.get(1);
        second[second.length / 2] ^= 4;
        SnapshotReader reader = reader();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        reader.next();
                    }
                })
                .isInstanceOf(MalformedBytes.class)
                .hasMessageContaining("chunk 1 is damaged");
    }

    @Test
    void a_missing_chunk_is_found() {
        write(10_000);
        chunks.remove(1);
        SnapshotReader reader = reader();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        reader.next();
                    }
                })
                .isInstanceOf(MalformedBytes.class)
                .hasMessage("the snapshot goes on with chunk 1, not 2");
    }

    @Test
    void many_words_at_once_are_the_same_as_one_by_one() {
        write(10_000);
        List<byte[]> oneByOne = List.copyOf(chunks);
        chunks.clear();
        long[] block = new long[999];
        SnapshotWriter writer = writer();
        for (int i = 0; i < 10_000; i += block.length) {
            for (int j = 0; j < block.length; j++) {
                block[j] = word(i + j);
            }
            writer.put(block, Math.min(block.length, 10_000 - i));
        }
        writer.finish();
        assertThat(chunks).containsExactlyElementsOf(oneByOne);
    }

    private void write(int count) {
        SnapshotWriter writer = writer();
        for (int i = 0; i < count; i++) {
            writer.put(word(i));
        }
        writer.finish();
    }

    private SnapshotWriter writer() {
        return new SnapshotWriter((buffer, offset, length) -> {
            byte[] copy = new byte[length];
            buffer.getBytes(offset, copy);
            chunks.add(copy);
        });
    }

    private SnapshotReader reader() {
        Iterator<byte[]> rest = chunks.iterator();
        return new SnapshotReader(() -> new UnsafeBuffer(rest.next()));
    }

    private static long word(int index) {
        return index * 0x9e3779b97f4a7c15L;
    }
}
