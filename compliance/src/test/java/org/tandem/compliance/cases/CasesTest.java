package org.tandem.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tandem.compliance.Example;
import org.tandem.compliance.Gate;
import org.tandem.compliance.cases.CaseFilter.After;
import org.tandem.compliance.cases.CaseFilter.Bank;
import org.tandem.compliance.cases.Proposal.State;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.database.DatabaseServer;
import org.tandem.domain.Limits;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private final DatabaseServer server = DatabaseServer.temporary();
    private Desk it;
    private int numbers;

    @BeforeAll
    void start() {
        it = new Desk(server.address());
    }

    @AfterAll
    void stop() {
        it.close();
        server.close();
    }

    private long open() {
        return it.heldCase(++numbers);
    }

    @Test
    void a_held_payment_opens_a_case_with_what_the_gate_found() {
        CaseDetail detail = it.detail(open());
        assertThat(detail.row().status()).isEqualTo(CaseStatus.NEW);
        assertThat(detail.row().priority()).isEqualTo(Priority.HIGH);
        assertThat(detail.row().times().deadline()).isEqualTo(Desk.DEADLINE);
        assertThat(detail.row().headline()).isEqualTo(new CaseRow.Headline("Oak Mill", "Oak Mill", 900, 1));
        assertThat(detail.grounds().rules()).isEqualTo("R16-2012 (1)");
        assertThat(detail.grounds().listVersion()).isEqualTo("fake-1");
        assertThat(detail.alerts()).hasSize(1);
        assertThat(detail.alerts().getFirst().why()).isEqualTo("every word matches");
        assertThat(detail.party(detail.alerts().getFirst()).role()).isEqualTo("CREDITOR");
        assertThat(detail.parties())
                .extracting(CaseDetail.Party::role)
                .containsExactly("DEBTOR", "CREDITOR", "AGENT", "AGENT", "NARRATIVE");
        assertThat(detail.actions()).extracting(CaseDetail.Action::kind).containsExactly(ActionKind.OPENED);
    }

    @Test
    void a_journal_read_again_changes_nothing() {
        long id = open();
        it.desk.propose(id, "one", true, Reason.NONE, "another man");
        it.feed();
        CaseDetail before = it.detail(id);
        it.feedAgain();
        it.feedAgain();
        assertThat(it.detail(id)).isEqualTo(before);
        assertThat(it.feed.position()).isEqualTo(it.journal.size());
    }

    @Test
    void a_case_is_made_by_examining_again_when_the_gate_forgot() {
        Uetr uetr = it.pay(++numbers, Example.debtor("Anna Linden"), Example.creditor("Oak Mill"));
        CaseFeed other = new CaseFeed(it.pool, new Gate(it.screen), (asked, kind, terms, original) -> Optional.empty());
        other.take(List.copyOf(it.journal.subList((int) it.feed.position(), it.journal.size())));
        CaseDetail unread = it.queries.detail(uetr).orElseThrow();
        assertThat(unread.alerts()).isEmpty();
        assertThat(unread.grounds().detail()).contains("cannot be read here");
        assertThat(unread.grounds().reason()).isEqualTo(Reason.RR04);
    }

    @Test
    void work_on_a_case_goes_forward_and_is_recorded_with_who_and_why() {
        long id = open();
        int recorded = it.audit.size();
        assertDone(it.desk.assign(id, "one", "two"));
        assertDone(it.desk.startReview(id, "two"));
        assertDone(it.desk.note(id, "two", "birth years differ"));
        assertDone(it.questions.ask(
                id, "two", Asked.CREDITOR, "date of birth of the creditor's owner?", Desk.DEADLINE.minusSeconds(60)));
        assertDone(it.desk.escalate(id, "two", "the bank did not answer"));
        assertDone(it.desk.assign(id, "one", "three"));
        CaseDetail detail = it.detail(id);
        assertThat(detail.row().status()).isEqualTo(CaseStatus.ESCALATED);
        assertThat(detail.row().assignee()).isEqualTo("three");
        assertThat(detail.actions())
                .extracting(CaseDetail.Action::to)
                .containsExactly(
                        CaseStatus.NEW,
                        CaseStatus.ASSIGNED,
                        CaseStatus.IN_REVIEW,
                        CaseStatus.IN_REVIEW,
                        CaseStatus.RFI_SENT,
                        CaseStatus.ESCALATED,
                        CaseStatus.ESCALATED);
        assertThat(it.audit.subList(recorded, it.audit.size()))
                .extracting(record -> record.actor() + " " + record.action())
                .containsExactly(
                        "one case assigned",
                        "two case review started",
                        "two case noted",
                        "two case information asked",
                        "two case escalated",
                        "one case assigned");
        assertRefused(it.desk.startReview(id, "two"), "began before");
    }

    @Test
    void two_officers_release_and_only_two() {
        long id = open();
        assertDone(it.desk.propose(id, "one", true, Reason.NONE, "another man"));
        Proposal proposal = it.detail(id).openProposal().orElseThrow();
        assertThat(proposal.note()).isEqualTo("another man");
        assertThat(it.detail(id).row().status()).isEqualTo(CaseStatus.PENDING_APPROVAL);
        assertRefused(it.desk.approve(id, proposal.change(), "one"), "another officer must approve");
        assertRefused(it.desk.propose(id, "two", false, Reason.RR04, "no"), "a proposal is open");
        assertDone(it.desk.approve(id, proposal.change(), "two"));
        CaseDetail ended = it.detail(id);
        assertThat(ended.row().status()).isEqualTo(CaseStatus.CLEARED_FP);
        assertThat(ended.row().times().ended()).isNotNull();
        assertThat(ended.proposals().getFirst().decider()).isEqualTo("two");
        it.feed();
        assertThat(it.detail(id)).isEqualTo(ended);
        assertRefused(it.desk.note(id, "one", "too late"), "has ended");
        assertRefused(it.desk.approve(id, proposal.change(), "three"), "no longer open");
    }

    @Test
    void two_officers_refuse_with_a_reason() {
        long id = open();
        assertRefused(it.desk.propose(id, "one", false, Reason.NONE, "x"), "a refusal has a reason");
        assertRefused(it.desk.propose(id, "one", true, Reason.RR04, "x"), "a release has none");
        assertDone(it.desk.propose(id, "one", false, Reason.LEGL, "the listed company itself"));
        assertDone(
                it.desk.approve(id, it.detail(id).openProposal().orElseThrow().change(), "two"));
        it.feed();
        assertThat(it.detail(id).row().status()).isEqualTo(CaseStatus.TRUE_HIT);
    }

    @Test
    void a_declined_proposal_leaves_the_case_open_for_another() {
        long id = open();
        it.desk.propose(id, "one", true, Reason.NONE, "another man");
        CommandId first = it.detail(id).openProposal().orElseThrow().change();
        assertDone(it.desk.decline(id, first, "two", "I see no proof"));
        it.feed();
        CaseDetail declined = it.detail(id);
        assertThat(declined.openProposal()).isEmpty();
        assertThat(declined.row().status()).isEqualTo(CaseStatus.PENDING_APPROVAL);
        assertThat(declined.proposals().getFirst().state()).isEqualTo(State.DECLINED);
        assertDone(it.desk.propose(id, "two", false, Reason.RR04, "it is he"));
    }

    @Test
    void decisions_made_elsewhere_reach_the_case_through_the_journal() {
        long id = open();
        Uetr uetr = it.detail(id).row().uetr();
        CommandId change = new CommandId(77, id);
        it.propose(change, "one", new Change.DecideHold(uetr, true, Reason.NONE));
        it.feed();
        assertThat(it.detail(id).row().status()).isEqualTo(CaseStatus.PENDING_APPROVAL);
        it.approve(change, "two");
        it.feed();
        assertThat(it.detail(id).row().status()).isEqualTo(CaseStatus.CLEARED_FP);
    }

    @Test
    void the_clock_ends_a_case_in_rejection() {
        long id = open();
        it.desk.propose(id, "one", true, Reason.NONE, "another man");
        it.expire(it.detail(id).row().uetr());
        it.feed();
        CaseDetail expired = it.detail(id);
        assertThat(expired.row().status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(expired.proposals().getFirst().state()).isEqualTo(State.LAPSED);
        assertThat(expired.actions().getLast().note()).contains("DS24");
    }

    @Test
    void what_the_audit_trail_does_not_take_does_not_happen() {
        long id = open();
        CaseDesk broken = new CaseDesk(
                it.pool,
                it,
                entry -> {
                    throw new IllegalStateException("the disk is full");
                },
                InstantSource.fixed(Desk.NOW),
                () -> new CommandId(1, id));
        assertThatThrownBy(() -> broken.note(id, "one", "x")).hasMessageContaining("the disk is full");
        assertThat(it.detail(id).actions()).hasSize(1);
    }

    @Test
    void a_note_has_one_to_two_thousand_characters() {
        long id = open();
        assertRefused(it.desk.note(id, "one", " "), "1 to 2000");
        assertDone(it.desk.note(id, "one", "x".repeat(Limits.NOTE_LENGTH_MAX)));
        assertRefused(it.desk.note(id, "one", "x".repeat(Limits.NOTE_LENGTH_MAX + 1)), "found 2001");
        assertRefused(it.desk.note(1_000_000, "one", "x"), "there is no case");
    }

    @Test
    void pages_of_the_queue_together_show_each_case_once() {
        for (int i = 0; i < 7; i++) {
            open();
        }
        for (CaseFilter.Order order : CaseFilter.Order.values()) {
            CaseFilter filter = new CaseFilter(false, null, null, "", Bank.ANY, null, order);
            List<CaseRow> whole = it.queries.queue(filter, After.NOTHING, 1_000);
            List<CaseRow> paged = new ArrayList<>();
            After after = After.NOTHING;
            while (true) {
                List<CaseRow> page = it.queries.queue(filter, after, 3);
                if (page.isEmpty()) {
                    break;
                }
                paged.addAll(page);
                after = new After(
                        page.getLast().priority().code(), page.getLast().id());
            }
            assertThat(paged).as(order.toString()).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(7);
        }
        CaseQueries.Counts counts = it.queries.counts(Desk.NOW.plus(Duration.ofMinutes(1)));
        assertThat(counts.open())
                .isEqualTo(
                        it.queries.queue(CaseFilter.OPEN, After.NOTHING, 1_000).size());
        assertThat(counts.urgent()).isEqualTo(counts.open());
    }

    @Test
    void filters_find_by_status_assignee_and_uetr() {
        long mine = open();
        it.desk.assign(mine, "nine", "nine");
        Uetr uetr = it.detail(mine).row().uetr();
        assertThat(ids(new CaseFilter(false, null, null, "nine", Bank.ANY, null, CaseFilter.Order.AGE)))
                .containsExactly(mine);
        assertThat(ids(new CaseFilter(false, CaseStatus.ASSIGNED, null, "", Bank.ANY, uetr, CaseFilter.Order.AGE)))
                .containsExactly(mine);
        assertThat(ids(new CaseFilter(false, null, null, CaseFilter.NOBODY, Bank.ANY, null, CaseFilter.Order.AGE)))
                .doesNotContain(mine);
        assertThat(ids(new CaseFilter(true, null, null, "nine", Bank.ANY, null, CaseFilter.Order.AGE)))
                .isEmpty();
    }

    private List<Long> ids(CaseFilter filter) {
        return it.queries.queue(filter, After.NOTHING, 1_000).stream()
                .map(CaseRow::id)
                .toList();
    }

    @Test
    void an_allowed_pair_takes_two_officers_and_lets_the_same_party_pass_until_its_end() {
        long id = open();
        long alert = it.detail(id).alerts().getFirst().id();
        assertRefused(it.allow.propose(id, alert, "one", Desk.NOW, "another man"), "within 366 days");
        assertDone(it.allow.propose(id, alert, "one", Desk.NOW.plusSeconds(60), "another man"));
        long pair = it.allow.ofCase(id).getFirst().id();
        assertThat(verdict("Oak Mill")).isEqualTo(Verdict.HOLD);
        assertRefused(it.allow.approve(pair, "one"), "proposed it");
        assertDone(it.allow.approve(pair, "two"));
        assertThat(verdict("Oak Mill")).isEqualTo(Verdict.PASS);
        assertThat(it.audit.getLast().action()).isEqualTo("alert suppressed");
        assertThat(it.allowed.find(
                        Fingerprint.of(Example.creditor("Oak Mill")),
                        it.screen.hit().entry(),
                        Desk.NOW.plusSeconds(60)))
                .isEmpty();
        assertRefused(it.allow.propose(id, alert, "one", Desk.NOW.plusSeconds(60), "again"), "already");
        assertDone(it.allow.end(pair, "two"));
        assertThat(verdict("Oak Mill")).isEqualTo(Verdict.HOLD);
        assertRefused(it.allow.end(pair, "two"), "has ended");
    }

    private Verdict verdict(String creditor) {
        return it.gate
                .clear(Example.subject(Example.debtor("Anna Linden"), Example.creditor(creditor)))
                .verdict();
    }

    private static void assertDone(Answer answer) {
        assertThat(answer).isEqualTo(Answer.Done.INSTANCE);
    }

    private static void assertRefused(Answer answer, String text) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.Refused) answer).text()).contains(text);
    }
}
