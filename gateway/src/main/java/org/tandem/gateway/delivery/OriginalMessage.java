package org.tandem.gateway.delivery;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tandem.domain.Limits;

/// Original messages as they travel in the log: a byte that names the dictionary, then a Zstandard frame. The
/// dictionary holds the tags of a typical pacs.008, so that mostly the customers' own words remain. A dictionary in use
/// is never changed: a better one gets the next number.
///
/// Every payment is compressed on its way in, so this is fast before it is small: level 1, with the dictionary digested
/// once. Safe for any number of threads; contexts are costly to make and are kept, as many as ever worked at once.
public final class OriginalMessage {
    private static final byte DICTIONARY = 1;
    private static final int LEVEL = 1;

    private final ZstdDictCompress compressing;
    private final ZstdDictDecompress expanding;
    private final Queue<ZstdCompressCtx> compressors = new ConcurrentLinkedQueue<>();
    private final Queue<ZstdDecompressCtx> expanders = new ConcurrentLinkedQueue<>();

    public OriginalMessage() {
        byte[] dictionary = read("/org/tandem/gateway/original-" + DICTIONARY + ".txt");
        compressing = new ZstdDictCompress(dictionary, LEVEL);
        expanding = new ZstdDictDecompress(dictionary);
    }

    private static byte[] read(String resource) {
        try (InputStream in = OriginalMessage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] compress(byte[] message) {
        ZstdCompressCtx kept = compressors.poll();
        ZstdCompressCtx compressor = kept == null ? compressor() : kept;
        try {
            byte[] out = new byte[1 + (int) Zstd.compressBound(message.length)];
            out[0] = DICTIONARY;
            int length = compressor.compressByteArray(out, 1, out.length - 1, message, 0, message.length);
            return Arrays.copyOf(out, 1 + length);
        } finally {
            compressors.add(compressor);
        }
    }

    /// @throws IllegalArgumentException when these are not the bytes of a compressed message, name a dictionary
    ///     this version does not have, or expand to more than a message may have
    public byte[] expand(byte[] compressed) {
        if (compressed.length == 0 || compressed[0] != DICTIONARY) {
            throw new IllegalArgumentException(
                    compressed.length == 0
                            ? "an original message of no bytes"
                            : "an original message with dictionary " + compressed[0] + ", known is " + DICTIONARY);
        }
        if (compressed.length == 1) {
            throw new IllegalArgumentException("an original message of a dictionary's number and nothing else");
        }
        long length = Zstd.getFrameContentSize(compressed, 1, compressed.length - 1);
        if (length < 0 || length > Limits.MESSAGE_BYTES_MAX) {
            throw new IllegalArgumentException("an original message is damaged or expands to more than "
                    + Limits.MESSAGE_BYTES_MAX + " bytes: its frame says " + length);
        }
        ZstdDecompressCtx kept = expanders.poll();
        ZstdDecompressCtx expander = kept == null ? new ZstdDecompressCtx().loadDict(expanding) : kept;
        try {
            byte[] out = new byte[(int) length];
            int found = expander.decompressByteArray(out, 0, out.length, compressed, 1, compressed.length - 1);
            if (found != out.length) {
                throw new IllegalArgumentException(
                        "an original message is damaged: " + out.length + " bytes were expected, found " + found);
            }
            return out;
        } catch (ZstdException e) {
            throw new IllegalArgumentException("an original message is damaged: " + e.getMessage(), e);
        } finally {
            expanders.add(expander);
        }
    }

    private ZstdCompressCtx compressor() {
        ZstdCompressCtx made = new ZstdCompressCtx();
        // The log has its own checksums, and the byte before the frame names the dictionary.
        made.setChecksum(false);
        made.setDictID(false);
        made.setContentSize(true);
        made.loadDict(compressing);
        return made;
    }
}
