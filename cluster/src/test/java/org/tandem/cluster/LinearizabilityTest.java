package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Callers of three members at once, about the same payments and accounts, while leaders are killed: there is one
/// order of all commands, the log's, that explains every answer, and no call is explained by what came later.
class LinearizabilityTest {
    private static final int MEMBERS = 3;
    private static final int CALLS_BETWEEN = 900;

    @TempDir
    Path directory;

    private final List<Running> all = new ArrayList<>();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private int portBase;

    @AfterEach
    void end_all() {
        all.forEach(it -> it.process.kill());
    }

    @Test
    @Tag("slow")
    void the_log_explains_every_answer_with_leaders_killed() throws Exception {
        portBase = MemberProcess.freePorts(MEMBERS * Ports.PER_MEMBER);
        ClusterSecret.create(directory.resolve(ClusterSecret.FILE));
        for (int member = 0; member < MEMBERS; member++) {
            all.add(new Running(member));
        }
        awaitMoreCalls();
        for (int kill = 0; kill < 2; kill++) {
            Running leader = awaitLeader();
            leader.process.kill();
            all.remove(leader);
            awaitMoreCalls();
            all.add(new Running(leader.member));
            awaitMoreCalls();
        }
        for (Running member : all) {
            assertThat(member.process.ask("hold")).isEqualTo("held");
        }
        for (Running member : all) {
            assertThat(member.process.ask("end")).isEqualTo("ended");
            member.process.awaitEnd();
        }
        for (int member = 0; member < MEMBERS; member++) {
            Map<Long, Explanation.Place> places =
                    Explanation.ofLog(NodeConfig.small(directoryOf(member))).places();
            Explanation.check(places, calls);
        }
        assertThat(overlapping()).as("calls that were at the same time").isGreaterThan(calls.size() / 2);
    }

    @Test
    void a_call_that_saw_the_past_is_found() {
        Call first = Call.of(10, 20, 1, new byte[] {1});
        Call second = Call.of(30, 40, 2, new byte[] {2});
        Explanation.Place early = new Explanation.Place(0, first.step());
        Explanation.Place late = new Explanation.Place(1, second.step());

        assertThatCode(() -> Explanation.check(Map.of(1L, early, 2L, late), List.of(first, second)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Explanation.check(
                        Map.of(1L, new Explanation.Place(1, first.step()), 2L, new Explanation.Place(0, second.step())),
                        List.of(first, second)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("comes after it");
    }

    @Test
    void an_answer_that_the_log_does_not_lead_to_is_found() {
        Call call = Call.of(10, 20, 1, new byte[] {1});

        assertThatThrownBy(() -> Explanation.check(Map.of(), List.of(call)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not in the log");
        assertThatThrownBy(() -> Explanation.check(Map.of(1L, new Explanation.Place(0, "other")), List.of(call)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("another step");
    }

    private void awaitMoreCalls() throws InterruptedException {
        for (Running member : List.copyOf(all)) {
            long enough = member.answered.get() + CALLS_BETWEEN / MEMBERS;
            member.process.await(
                    () -> member.answered.get() >= enough,
                    () -> "member " + member.member + " was answered " + member.answered);
        }
    }

    /// How many calls began before the one that began before them was answered.
    private long overlapping() {
        List<Call> ordered = calls.stream()
                .sorted((a, b) -> Long.compare(a.beganNanos(), b.beganNanos()))
                .toList();
        long overlapping = 0;
        for (int i = 1; i < ordered.size(); i++) {
            overlapping += ordered.get(i).beganNanos() < ordered.get(i - 1).answeredNanos() ? 1 : 0;
        }
        return overlapping;
    }

    private Running awaitLeader() throws InterruptedException {
        MemberProcess leader =
                MemberProcess.awaitLeader(all.stream().map(it -> it.process).toList());
        return all.stream().filter(it -> it.process == leader).findFirst().orElseThrow();
    }

    private Path directoryOf(int member) {
        return directory.resolve("member" + member);
    }

    /// One member, and how many of its calls were answered.
    private final class Running {
        private static final AtomicLong RUNS = new AtomicLong();

        private final int member;
        private final MemberProcess process;
        private final AtomicLong answered = new AtomicLong();

        Running(int member) throws IOException {
            this.member = member;
            this.process = new MemberProcess(
                    this::hear, Contender.class, directoryOf(member), member, portBase, RUNS.incrementAndGet());
        }

        private boolean hear(String line) {
            boolean isCall = line.startsWith(Call.MARK);
            if (isCall) {
                calls.add(Call.ofLine(line));
                answered.incrementAndGet();
            }
            return isCall;
        }
    }
}
