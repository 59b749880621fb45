package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.event.Event;

/// P13 in short: three members in three processes, each with a client that pays; the leader is killed. The clients of
/// the others go on by themselves, nothing that was acknowledged is lost or doubled, the killed member comes back, and
/// all three have the same state and the same journal.
@Tag("slow")
class ThreeMembersTest {
    private static final int MEMBERS = 3;
    private static final long NUMBERS_PER_RUN = 1_000_000;
    private static final int PORTS = MEMBERS * Ports.PER_MEMBER;

    @TempDir
    Path directory;

    private final List<Running> all = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private int portBase;

    @AfterEach
    void end_all() {
        all.forEach(it -> it.process.kill());
    }

    @Test
    void clients_and_ledger_survive_the_leader() throws Exception {
        portBase = MemberProcess.freePorts(PORTS);
        ClusterSecret.create(directory.resolve(ClusterSecret.FILE));
        for (int member = 0; member < MEMBERS; member++) {
            all.add(new Running(member));
        }
        for (Running member : all) {
            member.awaitSettled(200);
        }
        Running leader = awaitLeader();
        leader.process.kill();
        all.remove(leader);
        for (Running member : all) {
            member.awaitSettled(member.settled.get() + 500);
        }
        Running again = new Running(leader.member);
        all.add(again);
        again.awaitSettled(200);

        long end = 0;
        for (Running member : all) {
            end = Math.max(end, Long.parseLong(member.process.ask("hold").substring("held ".length())));
        }
        // A member says where it was when its own payments were done; the last of the others' may be later.
        String reached = "reached " + end;
        for (Running member : all) {
            assertThat(member.process.ask("reach " + end)).isEqualTo(reached);
        }
        Set<String> states = new HashSet<>();
        for (Running member : all) {
            states.add(member.process.ask("end"));
            member.process.awaitEnd();
        }
        assertThat(states).hasSize(1);
        for (int member = 0; member < MEMBERS; member++) {
            Set<String> done = readJournal(member);
            assertThat(done).containsAll(acknowledged);
        }
    }

    /// What the journal says of payments; fails when it says something twice.
    private Set<String> readJournal(int member) throws IOException {
        Set<String> done = new HashSet<>();
        StepDecoder decoder = new StepDecoder();
        try (JournalReader reader = JournalReader.ofStopped(
                NodeConfig.small(directoryOf(member)).journalDirectory(),
                NodeConfig.small(directory).segmentLengthBytes())) {
            reader.poll(
                    (buffer, offset, length, after) -> decoder.decode(buffer, offset, length)
                            .events()
                            .forEach(recorded -> {
                                if (recorded.event() instanceof Event.PaymentReserved it) {
                                    assertThat(done.add("reserved " + (it.uetr().low() & Long.MAX_VALUE)))
                                            .isTrue();
                                } else if (recorded.event() instanceof Event.PaymentSettled it) {
                                    assertThat(done.add("settled " + (it.uetr().low() & Long.MAX_VALUE)))
                                            .isTrue();
                                }
                            }),
                    Integer.MAX_VALUE);
        }
        return done;
    }

    private Running awaitLeader() throws InterruptedException {
        MemberProcess leader =
                MemberProcess.awaitLeader(all.stream().map(it -> it.process).toList());
        return all.stream().filter(it -> it.process == leader).findFirst().orElseThrow();
    }

    private Path directoryOf(int member) {
        return directory.resolve("member" + member);
    }

    /// One member, and what it said of payments.
    private final class Running {
        private static final AtomicLong RUNS = new AtomicLong();

        private final int member;
        private final MemberProcess process;
        private final AtomicLong settled = new AtomicLong();

        Running(int member) throws IOException {
            this.member = member;
            long first = 1 + NUMBERS_PER_RUN * RUNS.incrementAndGet();
            this.process = new MemberProcess(this::hear, Member.class, directoryOf(member), member, portBase, first);
        }

        private boolean hear(String line) {
            assertThat(line).doesNotStartWith("lost ");
            boolean isPayment = line.startsWith("reserved ") || line.startsWith("settled ");
            if (isPayment) {
                acknowledged.add(line);
                settled.addAndGet(line.startsWith("settled ") ? 1 : 0);
            }
            return isPayment;
        }

        void awaitSettled(long count) throws InterruptedException {
            process.await(() -> settled.get() >= count, () -> "member " + member + " has settled " + settled);
        }
    }
}
