package org.tandem.compliance.partycase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tandem.compliance.Example;
import org.tandem.compliance.FakeScreen;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.cases.Desk;
import org.tandem.compliance.partycase.PartyCase.State;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.domain.compliance.Verdict;

/// An admitted agent comes on a list: one case, decided by two, and payments go on or not.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyDeskTest {
    private static final Instant UNTIL = Desk.NOW.plus(Duration.ofDays(90));
    private static final FakeScreen LISTS = FakeScreen.of("Bank of the Grey Harbour", 900);

    private final DatabaseServer server = DatabaseServer.temporary();
    private int databases;
    private Desk it;
    private PartyDesk desk;
    private Gate gate;
    private AgentWatch watch;

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void an_agent_is_listed() {
        it = new Desk(server.createDatabase("parties_" + databases++));
        InstantSource clock = InstantSource.fixed(Desk.NOW);
        desk = new PartyDesk(it.pool, it.allowed, it.audit::add, clock);
        gate = new Gate(
                LISTS,
                GateSettings.standard()
                        .withClock(clock)
                        .withAllowed(it.allowed, it.audit::add)
                        .withParticipantNames(
                                bic -> bic.equals(Example.CREDITOR_AGENT) ? "Bank of the Grey Harbour" : "Oak Bank"));
        watch = new AgentWatch(it.pool, gate, it.audit::add, clock);
        watch.compare(List.of(Example.DEBTOR_AGENT, Example.CREDITOR_AGENT));
    }

    @AfterEach
    void stop() {
        it.close();
    }

    @Test
    void an_agent_has_one_case_and_an_alarm_in_the_trail_however_often_it_is_compared() {
        assertThat(watch.compare(List.of(Example.CREDITOR_AGENT))).isZero();
        PartyCase found = only();
        assertThat(found.suspect().role()).isEqualTo("AGENT");
        assertThat(found.suspect().identifiers()).isEqualTo("BIC " + Example.CREDITOR_AGENT.code());
        assertThat(found.suspect().lastPayment()).isNull();
        assertThat(it.audit).extracting(AuditRecord::action).containsExactly("agent may be listed");
        assertThat(verdict()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void two_officers_allow_the_pair_and_its_payments_go_on() {
        long id = only().id();
        assertThat(desk.propose(id, "one", false, UNTIL, "another bank of that name"))
                .isEqualTo(Answer.Done.INSTANCE);
        assertThat(desk.approve(id, "one")).isInstanceOf(Answer.Refused.class);
        assertThat(verdict()).isEqualTo(Verdict.REJECT);

        assertThat(desk.approve(id, "two")).isEqualTo(Answer.Done.INSTANCE);
        assertThat(verdict()).isEqualTo(Verdict.PASS);
        assertThat(desk.queue(true, 10)).isEmpty();
        assertThat(desk.detail(id).orElseThrow().state()).isEqualTo(State.NOT_THE_SAME);
        assertThat(it.allow.page(Long.MAX_VALUE, 10)).singleElement().satisfies(pair -> {
            assertThat(pair.partyCaseId()).isEqualTo(id);
            assertThat(pair.proposer()).isEqualTo("one");
            assertThat(pair.approver()).isEqualTo("two");
        });
        assertThat(it.audit).extracting(AuditRecord::action).contains("party case proposed", "party case approved");
        long pair = it.allow.page(Long.MAX_VALUE, 10).getFirst().id();
        assertThat(it.allow.end(pair, "one")).isEqualTo(Answer.Done.INSTANCE);
        assertThat(verdict()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void when_they_are_the_same_nothing_is_allowed_and_the_case_is_not_opened_again() {
        long id = only().id();
        desk.propose(id, "one", true, UNTIL, "the same bank");
        desk.approve(id, "two");
        assertThat(desk.detail(id).orElseThrow().state()).isEqualTo(State.THE_SAME);
        assertThat(it.allow.page(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(watch.compare(List.of(Example.CREDITOR_AGENT))).isZero();
        assertThat(verdict()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void a_declined_proposal_leaves_the_case_open_for_another() {
        long id = only().id();
        desk.propose(id, "one", false, UNTIL, "too quick");
        assertThat(desk.propose(id, "two", true, UNTIL, "no")).isInstanceOf(Answer.Refused.class);
        assertThat(desk.decline(id, "two")).isEqualTo(Answer.Done.INSTANCE);
        assertThat(only().proposal()).isNull();
        assertThat(desk.decline(id, "two")).isInstanceOf(Answer.Refused.class);
        assertThat(desk.propose(id, "two", true, UNTIL, "no")).isEqualTo(Answer.Done.INSTANCE);
    }

    @Test
    void an_end_too_far_away_an_empty_reason_and_an_unknown_case_are_refused() {
        long id = only().id();
        assertThat(desk.propose(id, "one", false, Desk.NOW.plus(Duration.ofDays(367)), "x"))
                .isInstanceOf(Answer.Refused.class);
        assertThat(desk.propose(id, "one", false, Desk.NOW, "x")).isInstanceOf(Answer.Refused.class);
        assertThat(desk.propose(id, "one", true, UNTIL, " ")).isInstanceOf(Answer.Refused.class);
        assertThat(desk.propose(id + 1, "one", true, UNTIL, "x")).isInstanceOf(Answer.Refused.class);
        assertThat(desk.approve(id, "two")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void an_entry_that_is_refused_at_once_cannot_be_allowed() {
        gate.use(LISTS.rejecting().withEpoch(6));
        try (Pool owner = it.pool.owner()) {
            owner.jdbi().useHandle(handle -> handle.execute("DELETE FROM compliance.party_case"));
        }
        watch.compare(List.of(Example.CREDITOR_AGENT));
        long id = only().id();
        assertThat(desk.propose(id, "one", false, UNTIL, "x")).isInstanceOf(Answer.Refused.class);
        assertThat(desk.propose(id, "one", true, UNTIL, "x")).isEqualTo(Answer.Done.INSTANCE);
    }

    /// The policy has made its programme one that rejects, after the pair was allowed.
    @Test
    void the_case_of_an_allowed_pair_that_is_now_refused_at_once_is_opened_again() {
        long id = only().id();
        desk.propose(id, "one", false, UNTIL, "another bank of that name");
        desk.approve(id, "two");
        assertThat(verdict()).isEqualTo(Verdict.PASS);
        assertThat(watch.compare(List.of(Example.CREDITOR_AGENT))).isZero();

        gate.use(LISTS.rejecting().withEpoch(6));

        assertThat(verdict()).isEqualTo(Verdict.REJECT);
        assertThat(watch.compare(List.of(Example.CREDITOR_AGENT))).isEqualTo(1);
        assertThat(only().id()).isEqualTo(id);
        desk.propose(id, "one", true, UNTIL, "the same after all");
        assertThat(desk.approve(id, "two")).isEqualTo(Answer.Done.INSTANCE);
        assertThat(watch.compare(List.of(Example.CREDITOR_AGENT))).isZero();
    }

    private PartyCase only() {
        List<PartyCase> open = desk.queue(true, 10);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private Verdict verdict() {
        return gate.clear(Example.subject(Example.debtor("Anna Linden"), Example.creditor("Oak Mill")))
                .verdict();
    }
}
