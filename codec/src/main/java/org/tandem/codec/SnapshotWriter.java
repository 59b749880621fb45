package org.tandem.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.MessageHeaderEncoder;
import org.tandem.codec.sbe.SnapshotChunkEncoder;

/// Writes a snapshot: a stream of 64-bit words cut into chunks, each with its number, its count of words, a mark on the
/// last one, and a CRC-32C over the words. One instance writes one snapshot.
public final class SnapshotWriter {
    /// 32 KiB of words a chunk.
    static final int WORDS_PER_CHUNK = 4_096;

    static final int WORDS_AT = Frame.HEADER_LENGTH + SnapshotChunkEncoder.BLOCK_LENGTH;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final SnapshotChunkEncoder chunk = new SnapshotChunkEncoder();
    private final byte[] bytes = new byte[WORDS_AT + WORDS_PER_CHUNK * Long.BYTES];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private final LongBuffer wordsOfChunk = ByteBuffer.wrap(bytes)
            .position(WORDS_AT)
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN)
            .asLongBuffer();
    private final CRC32C crc = new CRC32C();
    private final Sink sink;
    private int words;
    private long chunks;

    /// Takes a finished chunk; the bytes are valid only during the call.
    @FunctionalInterface
    public interface Sink {
        void chunk(DirectBuffer buffer, int offset, int length);
    }

    public SnapshotWriter(Sink sink) {
        this.sink = sink;
    }

    public void put(long word) {
        if (words == WORDS_PER_CHUNK) {
            flush(false);
        }
        wordsOfChunk.put(words, word);
        words++;
    }

    /// The first `count` of these words.
    public void put(long[] some, int count) {
        int done = 0;
        while (done < count) {
            if (words == WORDS_PER_CHUNK) {
                flush(false);
            }
            int fitting = Math.min(count - done, WORDS_PER_CHUNK - words);
            wordsOfChunk.put(words, some, done, fitting);
            words += fitting;
            done += fitting;
        }
    }

    /// Writes the last chunk. A snapshot without it is no snapshot.
    public void finish() {
        flush(true);
    }

    private void flush(boolean last) {
        int length = words * Long.BYTES;
        crc.reset();
        crc.update(bytes, WORDS_AT, length);
        chunk.wrapAndApplyHeader(buffer, 0, header)
                .chunk(chunks)
                .words(words)
                .last(Fields.flag(last))
                .crc32c(crc.getValue());
        sink.chunk(buffer, 0, WORDS_AT + length);
        chunks++;
        words = 0;
    }
}
