package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.Engine;

class ClusterNodeTest {
    @TempDir
    Path directory;

    private final Listener listener = new Listener();

    @AfterEach
    void nothing_broke() {
        assertThat(listener.broken).isEmpty();
    }

    @Test
    void a_payment_is_answered_and_is_there_after_a_restart() throws Exception {
        ClusterNode node = ClusterNode.open(config(), listener);
        try (ClusterClient client = node.connect()) {
            Pay.open(client);
            Step reserved = Pay.answer(client, Traffic.payment(1, Traffic.nowNanos()));
            assertThat(reserved.outcome()).isInstanceOf(Outcome.Applied.class);
            assertThat(reserved.events().getFirst().event()).isInstanceOf(Event.PaymentReserved.class);
            Step settled = Pay.answer(client, Traffic.acceptance(1));
            assertThat(settled.events().getFirst().event()).isInstanceOf(Event.PaymentSettled.class);
        }
        node.close();
        long end = node.journal().endPosition();

        ClusterNode again = ClusterNode.open(config(), listener);
        assertThat(again.journal().endPosition()).isEqualTo(end);
        again.close();
        assertThat(again.stateHash()).isEqualTo(node.stateHash());
    }

    @Test
    void a_command_given_again_after_a_restart_changes_nothing() throws Exception {
        Command payment = Traffic.payment(1, Traffic.nowNanos());
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            Pay.answer(client, payment);
        }
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            Step again = Pay.answer(client, payment);
            assertThat(again.outcome()).isInstanceOf(Outcome.PaymentKnown.class);
            assertThat(again.events()).isEmpty();
        }
    }

    /// P12.
    @Test
    void p12_a_snapshot_and_the_rest_of_the_log_lead_to_the_same_state_and_events_as_the_whole_log() throws Exception {
        ClusterNode node = ClusterNode.open(config(), listener);
        long snapshotAt;
        try (ClusterClient client = node.connect()) {
            Pay.open(client);
            Pay.payments(client, 1, 200);
            node.snapshot();
            snapshotAt = node.journal().endPosition();
            Pay.payments(client, 201, 300);
        }
        node.close();
        // Replays the whole log and compares each of its steps with the journal's bytes.
        VerifiedLedger whole = ClusterNode.verify(config());
        assertThat(whole.fromLogPosition()).isZero();
        assertThat(whole.stateHash()).isEqualTo(node.stateHash());

        Path steps = directory.resolve("journal/0000000000000000000.steps");
        byte[] before = Files.readAllBytes(steps);
        Files.write(steps, Arrays.copyOf(before, Math.toIntExact(snapshotAt)));
        ClusterNode fromSnapshot = ClusterNode.open(config(), listener);
        fromSnapshot.close();
        assertThat(fromSnapshot.stateHash()).isEqualTo(whole.stateHash());
        assertThat(Files.readAllBytes(steps)).isEqualTo(before);
        assertThat(fromSnapshot.journal().endPosition()).isEqualTo(whole.journalPosition());
    }

    /// P16, as far as the journal goes.
    @Test
    void p16_readers_that_stop_anywhere_and_go_on_elsewhere_miss_nothing_and_see_nothing_twice() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            Pay.payments(client, 1, 100);
            List<Long> atOnce = Pay.sequences(node.journal(), Integer.MAX_VALUE);
            for (int stepsPerReader : new int[] {1, 2, 7}) {
                assertThat(Pay.sequences(node.journal(), stepsPerReader)).isEqualTo(atOnce);
            }
            assertThat(atOnce)
                    .isEqualTo(LongStream.rangeClosed(1, atOnce.size()).boxed().toList());
        }
    }

    @Test
    @Tag("slow")
    void p3_a_node_does_what_the_engine_alone_does() throws Exception {
        List<Command> commands = new ArrayList<>(Traffic.opening(Traffic.nowNanos()));
        for (int i = 1; i <= 50; i++) {
            commands.add(Traffic.payment(i, Traffic.nowNanos()));
            commands.add(Traffic.acceptance(i % 3 == 0 ? i - 1 : i));
        }
        Engine alone = new Engine();
        ClusterNode node = ClusterNode.open(config(), listener);
        try (ClusterClient client = node.connect()) {
            for (Command command : commands) {
                Step step = Pay.answer(client, command);
                List<Recorded> events = new ArrayList<>();
                Outcome outcome = alone.apply(
                        command,
                        step.timeNanos(),
                        (sequence, event, d0, d1, d2) -> events.add(new Recorded(sequence, event, d0, d1, d2)));
                assertThat(step.outcome()).isEqualTo(outcome);
                assertThat(step.events()).usingRecursiveComparison().isEqualTo(events);
            }
        }
        node.close();
        assertThat(node.stateHash()).isEqualTo(alone.stateHash());
    }

    @Test
    void a_deadline_wakes_the_engine_without_any_command() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            Pay.open(client, 50);
            Pay.answer(client, Traffic.payment(1, Traffic.nowNanos()));
            Step wakeUp = Pay.nextStep(node, step -> step.correlation() == 0);
            assertThat(wakeUp.events().getFirst().event())
                    .isInstanceOfSatisfying(
                            Event.PaymentRejected.class,
                            it -> assertThat(it.reason()).isEqualTo(Reason.AB05));
        }
        assertThat(ClusterNode.verify(config()).steps()).isEqualTo(6);
    }

    @Test
    void malformed_bytes_in_the_log_are_refused_and_the_node_goes_on() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect();
                ClusterSession session = node.session()) {
            Pay.await(session::connect);
            UnsafeBuffer bytes = new UnsafeBuffer(new byte[40]);
            bytes.putInt(0, 36, ByteOrder.LITTLE_ENDIAN);
            bytes.putLong(Integer.BYTES + 8, 4711, ByteOrder.LITTLE_ENDIAN);
            Pay.offer(session, bytes);
            Step refused = Pay.nextStep(node, step -> step.correlation() == 4711);
            assertThat(refused.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, it -> assertThat(it.reason()).isEqualTo(Reason.FF01));
            bytes.putInt(0, 1_000_000, ByteOrder.LITTLE_ENDIAN);
            Pay.offer(session, bytes);
            Pay.open(client);
        }
        assertThat(ClusterNode.verify(config()).steps()).isEqualTo(6);
    }

    @Test
    void a_command_too_long_for_a_message_of_the_log_is_refused_and_the_client_goes_on() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            List<Change> rules = Collections.nCopies(20_000, new Change.ActivateLists(1, "a name of some length"));
            Step refused = Pay.answer(
                    client,
                    new Command.FoundNetwork(
                            Traffic.id(1), "Corridor", Traffic.OPERATOR, List.of("one", "two"), rules));
            assertThat(refused.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, it -> {
                assertThat(it.reason()).isEqualTo(Reason.FF01);
                assertThat(it.detail()).startsWith("a command has at most ");
            });
            assertThat(client.inFlight()).isZero();
            Pay.open(client);
        }
    }

    @Test
    void more_commands_than_may_be_in_flight_are_refused_at_once() throws Exception {
        try (ClusterNode node = ClusterNode.open(config().withMaxInFlight(2), listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            List<CompletableFuture<Step>> answers = new ArrayList<>();
            for (int i = 1; i <= 2_000; i++) {
                answers.add(client.submit(Traffic.payment(i, Traffic.nowNanos())));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            assertThat(answers)
                    .anySatisfy(it -> assertThat(it.join().outcome())
                            .isEqualTo(new Outcome.Refused(Reason.ED06, "2 commands are waiting already")));
            assertThat(answers).anySatisfy(it -> assertThat(it.join().outcome()).isInstanceOf(Outcome.Applied.class));
            assertThat(client.inFlight()).isZero();
        }
    }

    private NodeConfig config() {
        return NodeConfig.small(directory);
    }
}
