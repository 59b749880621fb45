package org.tandem.gateway.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.tandem.domain.Limits;

/// Original messages as they travel in the log: a byte that names the dictionary, then raw DEFLATE. The dictionary
/// holds the tags of a typical pacs.008, so that mostly the customers' own words remain. A dictionary in use is never
/// changed: a better one gets the next number.
///
/// Safe for any number of threads; compressors are costly to make and are kept for the next caller.
public final class OriginalMessage {
    private static final byte DICTIONARY = 1;
    private static final int KEPT = 64;

    private final byte[] dictionary;
    private final Queue<Deflater> deflaters = new ConcurrentLinkedQueue<>();
    private final Queue<Inflater> inflaters = new ConcurrentLinkedQueue<>();

    public OriginalMessage() {
        dictionary = read("/org/tandem/gateway/original-" + DICTIONARY + ".txt");
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
        Deflater kept = deflaters.poll();
        Deflater deflater = kept == null ? new Deflater(Deflater.BEST_SPEED, true) : kept;
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(message);
            deflater.finish();
            byte[] out = new byte[1 + message.length / 2 + 64];
            out[0] = DICTIONARY;
            int length = 1;
            while (true) {
                length += deflater.deflate(out, length, out.length - length);
                if (deflater.finished()) {
                    return Arrays.copyOf(out, length);
                }
                out = Arrays.copyOf(out, out.length * 2);
            }
        } finally {
            deflater.reset();
            if (deflaters.size() < KEPT) {
                deflaters.add(deflater);
            } else {
                deflater.end();
            }
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
        Inflater kept = inflaters.poll();
        Inflater inflater = kept == null ? new Inflater(true) : kept;
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(compressed, 1, compressed.length - 1);
            return inflate(inflater, compressed.length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("an original message is damaged: " + e.getMessage(), e);
        } finally {
            inflater.reset();
            inflaters.add(inflater);
        }
    }

    private static byte[] inflate(Inflater inflater, int compressedLength) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(compressedLength * 6);
        byte[] part = new byte[4_096];
        while (!inflater.finished()) {
            int length = inflater.inflate(part);
            if (length == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                throw new DataFormatException("it ends too early");
            }
            out.write(part, 0, length);
            if (out.size() > Limits.MESSAGE_BYTES_MAX) {
                throw new DataFormatException("it expands to more than " + Limits.MESSAGE_BYTES_MAX + " bytes");
            }
        }
        return out.toByteArray();
    }
}
