package org.tandem.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/// A participant's WebSocket frames, for the fuzzer: in this package because only it knows them.
public final class ChannelFrames {
    private ChannelFrames() {}

    /// In two fragments, then entry by entry.
    public static void take(byte[] frame) {
        FrameAssembly assembly = new FrameAssembly();
        int middle = frame.length / 2;
        boolean fits = assembly.add(ByteBuffer.wrap(frame, 0, middle))
                && assembly.add(ByteBuffer.wrap(frame, middle, frame.length - middle));
        try {
            entries(fits ? assembly.take() : "");
        } catch (CharacterCodingException notUtf8) {
            assertThat(notUtf8).isNotNull();
        }
    }

    private static void entries(String frame) {
        int begin = 0;
        while (begin < frame.length()) {
            int end = frame.indexOf(Entry.SEPARATOR, begin);
            int stop = end < 0 ? frame.length() : end;
            try {
                assertThat(Entry.read(frame, begin, stop)).isNotNull();
            } catch (Entry.Malformed refused) {
                assertThat(refused).hasMessageStartingWith("expected ");
            }
            begin = stop + 1;
        }
    }
}
