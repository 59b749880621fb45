package org.tandem.codec;

import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.SnapshotChunkDecoder;

/// Reads what [SnapshotWriter] wrote, word by word, and asks for the next chunk when it needs one.
public final class SnapshotReader {
    private final Frame frame = new Frame("snapshot chunk");
    private final SnapshotChunkDecoder chunk = new SnapshotChunkDecoder();
    private final CRC32C crc = new CRC32C();
    private final Source source;
    private byte[] words = new byte[0];
    private final UnsafeBuffer view = new UnsafeBuffer(words);
    private int at;
    private int end;
    private long chunks;
    private boolean last;

    /// Gives the chunks of a snapshot in order, each whole.
    @FunctionalInterface
    public interface Source {
        /// @return a buffer that is exactly one chunk
        /// @throws MalformedBytes when there is none left
        DirectBuffer next();
    }

    public SnapshotReader(Source source) {
        this.source = source;
    }

    /// @throws MalformedBytes when there is no further word, or a chunk is damaged or out of order
    public long next() {
        while (at == end) {
            if (last) {
                throw new MalformedBytes("the snapshot ends after " + chunks + " chunks, but more words are asked for");
            }
            read(source.next());
        }
        long word = view.getLong(at, ByteOrder.LITTLE_ENDIAN);
        at += Long.BYTES;
        return word;
    }

    /// Says that no further word is expected.
    /// @throws MalformedBytes when there are more
    public void finish() {
        while (!last && at == end) {
            read(source.next());
        }
        if (at != end) {
            throw new MalformedBytes("the snapshot goes on after its last word was expected");
        }
    }

    private void read(DirectBuffer bytes) {
        int template = frame.open(bytes, 0, bytes.capacity());
        if (template != SnapshotChunkDecoder.TEMPLATE_ID) {
            throw frame.unknownTemplate(template);
        }
        frame.block(SnapshotChunkDecoder.BLOCK_LENGTH);
        if (bytes.capacity() < SnapshotWriter.WORDS_AT) {
            throw new MalformedBytes("a snapshot chunk has at least " + SnapshotWriter.WORDS_AT + " bytes");
        }
        chunk.wrapAndApplyHeader(frame.view(), 0, frame.header());
        if (chunk.chunk() != chunks) {
            throw new MalformedBytes("the snapshot goes on with chunk " + chunks + ", not " + chunk.chunk());
        }
        long length = bytes.capacity() - (long) SnapshotWriter.WORDS_AT;
        if (chunk.words() * Long.BYTES != length) {
            throw new MalformedBytes("chunk " + chunks + " has " + chunk.words() + " words, but " + length + " bytes");
        }
        if (words.length < length) {
            words = new byte[(int) length];
            view.wrap(words);
        }
        bytes.getBytes(SnapshotWriter.WORDS_AT, words, 0, (int) length);
        crc.reset();
        crc.update(words, 0, (int) length);
        if (crc.getValue() != chunk.crc32c()) {
            throw new MalformedBytes(
                    "chunk " + chunks + " is damaged: its CRC-32C is " + crc.getValue() + ", not " + chunk.crc32c());
        }
        at = 0;
        end = (int) length;
        last = chunk.last() != 0;
        chunks++;
    }
}
