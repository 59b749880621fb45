package org.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelClientTest {
    /// Nothing here takes long; a machine that has much else to do may.
    private static final int PATIENCE_SECONDS = 60;

    private static final int CONNECT_TIMEOUT_MILLIS = 60_000;

    private final TestServer server = new TestServer();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final List<Long> openings = new CopyOnWriteArrayList<>();
    private final List<ClientFailure> interruptions = new CopyOnWriteArrayList<>();
    private final ChannelListener listener = new ChannelListener() {
        @Override
        public void delivered(Delivery delivery) {
            deliveries.add(delivery);
        }

        @Override
        public void opened(long lastSequence) {
            openings.add(lastSequence);
        }

        @Override
        public void interrupted(ClientFailure why, long retryAfterMillis) {
            interruptions.add(why);
        }
    };

    @AfterEach
    void stop() {
        server.close();
    }

    private ChannelSettings settings(long lastSequence, long silenceMillis) {
        return new ChannelSettings(
                server.address(),
                "cbpr",
                null,
                "BANKBY2X",
                lastSequence,
                CONNECT_TIMEOUT_MILLIS,
                10,
                100,
                silenceMillis,
                1_000,
                0);
    }

    private ChannelClient open(long lastSequence) {
        return ChannelClient.open(settings(lastSequence, 60_000), listener);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for: " + what).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void deliveries_come_in_order_and_are_acknowledged() {
        try (ChannelClient client = open(0)) {
            server.deliver("<a/>", "<b/>");
            server.deliver("<c>мир</c>");
            await("three deliveries", () -> deliveries.size() == 3);
            assertThat(deliveries)
                    .containsExactly(
                            new Delivery(1, "pacs.008", "<a/>"),
                            new Delivery(2, "pacs.008", "<b/>"),
                            new Delivery(3, "pacs.008", "<c>мир</c>"));
            await("acknowledged", () -> server.acknowledged.get() == 3);
            assertThat(client.lastSequence()).isEqualTo(3);
        }
    }

    @Test
    void goes_on_after_the_sequence_it_was_given() {
        server.deliver("<a/>", "<b/>", "<c/>");
        try (ChannelClient _ = open(2)) {
            await("one delivery", () -> !deliveries.isEmpty());
            assertThat(deliveries).containsExactly(new Delivery(3, "pacs.008", "<c/>"));
            assertThat(server.subscriptions).containsExactly("2");
        }
    }

    @Test
    void a_lost_connection_comes_back_and_misses_nothing() {
        try (ChannelClient _ = open(0)) {
            server.deliver("<a/>");
            await("first delivery", () -> deliveries.size() == 1);
            server.drop();
            server.deliver("<b/>");
            await("second delivery", () -> deliveries.size() == 2);
            assertThat(deliveries).extracting(Delivery::sequence).containsExactly(1L, 2L);
            assertThat(server.subscriptions).containsExactly("0", "1");
            await("both openings", () -> openings.size() == 2);
            assertThat(openings).containsExactly(0L, 1L);
            assertThat(interruptions).hasSize(1);
        }
    }

    @Test
    void what_was_unanswered_is_sent_again_after_a_reconnect() throws Exception {
        server.answers = false;
        try (ChannelClient client = open(0)) {
            CompletableFuture<Answer> answer = client.send("<pacs.008/>");
            await("the message", () -> server.messages.size() == 1);
            server.answers = true;
            server.drop();
            assertThat(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).isTaken()).isTrue();
            assertThat(server.messages).containsExactly("<pacs.008/>", "<pacs.008/>");
            assertThat(client.unansweredCount()).isZero();
        }
    }

    @Test
    void a_jump_in_the_sequence_breaks_the_connection_and_the_missing_delivery_is_fetched() {
        try (ChannelClient _ = open(0)) {
            await("subscribed", () -> server.subscriptions.size() == 1);
            server.sendRaw("DELIVERY 2 pacs.002\n<lost-its-predecessor/>");
            await("interrupted", () -> !interruptions.isEmpty());
            assertThat(interruptions.getFirst().kind()).isEqualTo(ClientFailure.Kind.GAP);
            assertThat(interruptions.getFirst()).hasMessageContaining("delivery 1 was expected, 2 came");
            assertThat(deliveries).isEmpty();
            await("subscribed again", () -> server.subscriptions.size() == 2);
            server.deliver("<a/>", "<b/>");
            await("two deliveries", () -> deliveries.size() == 2);
        }
    }

    @Test
    void a_repeated_delivery_is_not_handed_on_twice() {
        try (ChannelClient _ = open(0)) {
            server.deliver("<a/>");
            await("first", () -> deliveries.size() == 1);
            server.sendRaw("DELIVERY 1 pacs.008\n<a/>");
            server.deliver("<b/>");
            await("second", () -> deliveries.size() == 2);
            assertThat(deliveries).extracting(Delivery::sequence).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_delivery_whose_callback_threw_comes_again() {
        AtomicBoolean thrown = new AtomicBoolean();
        ChannelListener clumsy = delivery -> {
            if (thrown.compareAndSet(false, true)) {
                throw new IllegalStateException("disk full");
            }
            deliveries.add(delivery);
        };
        try (ChannelClient _ = ChannelClient.open(settings(0, 60_000), clumsy)) {
            server.deliver("<a/>");
            await("the second try", () -> deliveries.size() == 1);
            assertThat(server.subscriptions).containsExactly("0", "0");
        }
    }

    @Test
    void what_is_sent_together_travels_in_frames_of_at_most_64_kibibytes() {
        String message = "<x>" + "y".repeat(1_000) + "</x>";
        try (ChannelClient client = open(0)) {
            await("subscribed", () -> server.frames.get() == 1);
            client.execute(() -> {
                for (int i = 0; i < 600; i++) {
                    var _ = client.send(message);
                }
            });
            await("all messages", () -> server.messages.size() == 600);
            assertThat(server.frames.get())
                    .as("600 messages of 1 KB, the first few by themselves")
                    .isBetween(10L, 25L);
            assertThat(server.longestFrame.get()).isLessThanOrEqualTo(Outbox.FRAME_LENGTH);
            await("all answers", () -> client.unansweredCount() == 0);
        }
    }

    @Test
    void too_much_unanswered_is_refused_and_close_tells_who_waits() {
        server.answers = false;
        ChannelClient client = open(0);
        CompletableFuture<Answer> first = client.send("<x/>");
        for (int i = 1; i < 1_000; i++) {
            var _ = client.send("<x/>");
        }
        assertThatThrownBy(() -> client.send("<x/>"))
                .isInstanceOfSatisfying(
                        ClientFailure.class, it -> assertThat(it.kind()).isEqualTo(ClientFailure.Kind.FULL));
        client.close();
        assertThatThrownBy(() -> first.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ClientFailure.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> client.send("<x/>")).isInstanceOf(ClientFailure.class);
    }

    @Test
    void a_silent_server_is_asked_and_then_left() {
        server.pongs = false;
        try (ChannelClient _ = ChannelClient.open(settings(0, 300), listener)) {
            await("left", () -> !interruptions.isEmpty());
            assertThat(interruptions.getFirst().kind()).isEqualTo(ClientFailure.Kind.TIMEOUT);
        }
    }

    @Test
    void the_servers_error_is_told_in_its_words() {
        server.refusal = "SUSPENDED";
        try (ChannelClient _ = open(0)) {
            await("told", () -> !interruptions.isEmpty());
            assertThat(interruptions.getFirst().kind()).isEqualTo(ClientFailure.Kind.SERVER_ERROR);
            assertThat(interruptions.getFirst().code()).isEqualTo("SUSPENDED");
            assertThat(interruptions.getFirst()).hasMessageContaining("not today");
        }
    }

    @Test
    void nobody_listening_is_said_so() throws Exception {
        // Held without listening, so that nobody else can begin to listen there.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI nobody = URI.create("ws://127.0.0.1:" + held.getLocalPort());
            ChannelSettings settings = new ChannelSettings(
                    nobody, "cbpr", null, "BANKBY2X", 0, CONNECT_TIMEOUT_MILLIS, 10, 100, 60_000, 10, 0);
            assertThatThrownBy(() -> ChannelClient.open(settings, listener))
                    .isInstanceOfSatisfying(
                            ClientFailure.class,
                            it -> assertThat(it.kind()).isEqualTo(ClientFailure.Kind.CONNECTION_REFUSED))
                    .hasMessageContaining(nobody.getHost() + ":" + nobody.getPort());
        }
    }

    @Test
    void an_entry_outside_the_protocol_is_named() {
        try (ChannelClient _ = open(0)) {
            await("subscribed", () -> server.subscriptions.size() == 1);
            server.sendRaw("HELLO there");
            await("interrupted", () -> !interruptions.isEmpty());
            assertThat(interruptions.getFirst()).hasMessageContaining("'HELLO there'");
        }
    }
}
