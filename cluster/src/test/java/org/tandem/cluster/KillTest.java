package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.payment.PaymentState;

/// P11: a process is killed (SIGKILL) at a random moment under load, again and again in one directory. Every
/// acknowledged payment is there, none twice, none invented, the books balance, log and journal agree.
@Tag("slow")
class KillTest {
    private static final int ROUNDS = 100;

    @TempDir
    Path directory;

    private final Listener listener = new Listener();
    private final Map<Long, PaymentState> states = new HashMap<>();
    private final StepDecoder decoder = new StepDecoder();
    private long journalRead;

    @Test
    void acknowledged_payments_survive_a_hundred_kills() throws Exception {
        Random random = new Random(11);
        long first = 1;
        for (int round = 1; round <= ROUNDS; round++) {
            Set<Long> acknowledged = loadAndKill(first, random.nextInt(1, 2_000));
            NodeConfig config = LoadedNode.config(directory);
            try (ClusterNode node = ClusterNode.open(config, listener)) {
                readJournal(node);
            }
            assertThat(listener.broken).as("round " + round).isEmpty();
            for (long word : acknowledged) {
                PaymentState state = states.get(Math.abs(word));
                assertThat(state)
                        .as("payment " + Math.abs(word) + " in round " + round)
                        .isNotNull();
                if (word < 0) {
                    assertThat(state).isEqualTo(PaymentState.SETTLED);
                }
            }
            if (round % 10 == 0) {
                // Compares every step with the journal and checks the books from the ground up. Wake-ups between the
                // last step and the stop may still wait for the next start.
                assertThat(ClusterNode.verify(config).accounts()).isNotEmpty();
            }
            first = states.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1_000;
        }
    }

    /// @return what the process had acknowledged when it was killed
    private Set<Long> loadAndKill(long first, int acknowledgements) throws Exception {
        Process process = ChildProcess.start(LoadedNode.class, directory, first);
        Set<Long> acknowledged = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (acknowledged.size() < acknowledgements) {
                acknowledged.add(in.readLong());
            }
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            readRest(in, acknowledged);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static void readRest(DataInputStream in, Set<Long> acknowledged) throws IOException {
        try {
            while (true) {
                acknowledged.add(in.readLong());
            }
        } catch (EOFException end) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private void readJournal(ClusterNode node) {
        try (JournalReader reader = node.journal().open(journalRead)) {
            while (reader.poll(this::onStep, 1_000) > 0) {
                journalRead = reader.position();
            }
            journalRead = reader.position();
        }
    }

    private void onStep(DirectBuffer buffer, int offset, int length, long positionAfter) {
        for (Recorded recorded : decoder.decode(buffer, offset, length).events()) {
            if (recorded.event() instanceof Event.PaymentReserved it) {
                long number = it.uetr().low() & Long.MAX_VALUE;
                assertThat(it.uetr()).isEqualTo(Traffic.uetr(number));
                assertThat(it.terms().source())
                        .isEqualTo(Traffic.payment(number, 0).source());
                assertThat(states.put(number, PaymentState.RESERVED))
                        .as("reserved before")
                        .isNull();
            } else if (recorded.event() instanceof Event.PaymentSettled it) {
                long number = it.uetr().low() & Long.MAX_VALUE;
                assertThat(states.put(number, PaymentState.SETTLED)).isEqualTo(PaymentState.RESERVED);
            } else if (recorded.event() instanceof Event.PaymentRejected it) {
                long number = it.uetr().low() & Long.MAX_VALUE;
                assertThat(states.put(number, PaymentState.REJECTED)).isEqualTo(PaymentState.RESERVED);
            }
        }
    }
}
