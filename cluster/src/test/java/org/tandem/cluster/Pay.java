package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Step;

/// What tests do with a node, again and again.
final class Pay {
    /// Nothing here takes long; a machine that has much else to do may.
    private static final int PATIENCE_SECONDS = 60;

    private Pay() {}

    static Step answer(ClusterClient client, Command command) throws Exception {
        return client.submit(command).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// No payment expires while a test is kept from accepting it.
    static void open(ClusterClient client) throws Exception {
        open(client, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    static void open(ClusterClient client, long acceptanceMillis) throws Exception {
        for (Command command : Traffic.opening(Traffic.nowNanos(), acceptanceMillis)) {
            assertThat(answer(client, command).outcome()).isInstanceOf(Outcome.Applied.class);
        }
    }

    /// Submits and accepts the payments with these numbers, all at once.
    static void payments(ClusterClient client, int first, int last) throws Exception {
        List<CompletableFuture<Step>> settled = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            int number = i;
            settled.add(client.submit(Traffic.payment(number, Traffic.nowNanos()))
                    .thenCompose(reserved -> client.submit(Traffic.acceptance(number))));
        }
        for (CompletableFuture<Step> step : settled) {
            Event event = step.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .events()
                    .getFirst()
                    .event();
            assertThat(event).isInstanceOf(Event.PaymentSettled.class);
        }
    }

    static void offer(ClusterSession session, UnsafeBuffer bytes) {
        await(() -> session.offer(bytes, bytes.capacity()));
    }

    /// The first step of the journal that fits.
    static Step nextStep(ClusterNode node, Predicate<Step> fits) {
        StepDecoder decoder = new StepDecoder();
        AtomicReference<@Nullable Step> found = new AtomicReference<>();
        try (JournalReader reader = node.journal().open(0)) {
            await(() -> {
                reader.poll(
                        (buffer, offset, length, after) -> {
                            Step step = decoder.decode(buffer, offset, length);
                            if (fits.test(step)) {
                                found.compareAndSet(null, step);
                            }
                        },
                        1);
                return found.get() != null;
            });
        }
        return Objects.requireNonNull(found.get());
    }

    /// The sequences of all events, read by one reader after the other.
    static List<Long> sequences(Journal journal, int stepsPerReader) {
        StepDecoder decoder = new StepDecoder();
        List<Long> sequences = new ArrayList<>();
        long position = 0;
        while (position < journal.endPosition()) {
            try (JournalReader reader = journal.open(position)) {
                reader.poll(
                        (buffer, offset, length, after) -> decoder.decode(buffer, offset, length)
                                .events()
                                .forEach(it -> sequences.add(it.sequence())),
                        stepsPerReader);
                position = reader.position();
            }
        }
        return sequences;
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline)
                    .as("nanoseconds after the deadline")
                    .isNegative();
            Thread.onSpinWait();
        }
    }
}
