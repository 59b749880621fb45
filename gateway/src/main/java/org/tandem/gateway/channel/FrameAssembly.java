package org.tandem.gateway.channel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tandem.domain.Limits;

/// Puts the fragments of one text frame together. Decoding whole is several times cheaper than what a WebSocket library
/// does byte by byte, and this is where most of a channel's bytes pass.
final class FrameAssembly {
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = new byte[8 * 1024];
    private int size;

    /// @return false when the frame becomes larger than a frame may be; what was gathered is forgotten then
    boolean add(ByteBuffer fragment) {
        int length = fragment.remaining();
        if (size + length > Limits.CHANNEL_FRAME_BYTES_MAX) {
            size = 0;
            return false;
        }
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
        }
        fragment.get(bytes, size, length);
        size += length;
        return true;
    }

    /// The whole frame; the next one begins empty.
    /// @throws CharacterCodingException when it is not UTF-8
    String take() throws CharacterCodingException {
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        int length = size;
        size = 0;
        // The quick way replaces what is malformed; a replacement may also have been sent.
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, length))
                        .toString();
    }
}
