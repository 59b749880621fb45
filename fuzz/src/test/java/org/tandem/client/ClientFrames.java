package org.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/// The server's WebSocket frames, for the fuzzer: in this package because only it knows them.
public final class ClientFrames {
    private ClientFrames() {}

    public static void take(byte[] frame) {
        try {
            Frames.read(new String(frame, StandardCharsets.UTF_8), new Nothing());
        } catch (ClientFailure refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }

    private static final class Nothing implements Frames.Entries {
        @Override
        public void delivery(long sequence, String kind, String xml) {
            assertThat(xml).isNotNull();
        }

        @Override
        public void answer(long ref, String status, String body) {
            assertThat(body).isNotNull();
        }

        @Override
        public void error(String code, String text) {
            assertThat(text).isNotNull();
        }

        @Override
        public void ping() {
            // Nobody is there to answer.
        }

        @Override
        public void pong() {
            // Nobody has asked.
        }
    }
}
