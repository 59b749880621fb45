package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
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

    @Test
    void a_snapshot_and_the_rest_of_the_log_lead_to_the_same_state_as_the_whole_log() throws Exception {
        ClusterNode node = ClusterNode.open(config(), listener);
        try (ClusterClient client = node.connect()) {
            Pay.open(client);
            Pay.payments(client, 1, 200);
            node.snapshot();
            Pay.payments(client, 201, 300);
        }
        node.close();
        VerifiedLedger whole = ClusterNode.verify(config());
        assertThat(whole.fromLogPosition()).isZero();
        assertThat(whole.stateHash()).isEqualTo(node.stateHash());

        ClusterNode fromSnapshot = ClusterNode.open(config(), listener);
        fromSnapshot.close();
        assertThat(fromSnapshot.stateHash()).isEqualTo(node.stateHash());
        assertThat(fromSnapshot.journal().endPosition()).isEqualTo(whole.journalPosition());
    }

    @Test
    void a_node_does_what_the_engine_alone_does() throws Exception {
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
    void a_second_node_on_the_same_directory_is_told_who_has_it() {
        try (ClusterNode node = ClusterNode.open(config(), listener)) {
            assertThat(node.isLeading()).isTrue();
            assertThatThrownBy(() -> ClusterNode.open(config(), listener))
                    .isInstanceOf(NodeNotStarted.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> ClusterNode.verify(config())).isInstanceOf(NodeNotStarted.class);
        }
    }

    @Test
    void a_directory_that_is_a_file_is_refused_with_a_clear_text() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no directory");
        assertThatThrownBy(() -> ClusterNode.open(NodeConfig.small(file), listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("cannot be read and written");
    }

    @Test
    void malformed_bytes_in_the_log_are_refused_and_the_node_goes_on() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect();
                ClusterSession session = node.session()) {
            assertThat(session.connect()).isTrue();
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
    void new_payments_are_refused_when_the_disk_is_almost_full_and_what_is_under_way_goes_on() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            Pay.answer(client, Traffic.payment(1, Traffic.nowNanos()));
        }
        try (ClusterNode node = ClusterNode.open(config().withFreeSpaceMinBytes(Long.MAX_VALUE), listener);
                ClusterClient client = node.connect()) {
            Step refused = Pay.answer(client, Traffic.payment(2, Traffic.nowNanos()));
            assertThat(refused.outcome()).isEqualTo(new Outcome.Refused(Reason.ED06, "the disk is almost full"));
            Step settled = Pay.answer(client, Traffic.acceptance(1));
            assertThat(settled.events().getFirst().event()).isInstanceOf(Event.PaymentSettled.class);
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
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
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
