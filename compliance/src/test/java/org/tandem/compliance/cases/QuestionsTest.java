package org.tandem.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tandem.compliance.Example;
import org.tandem.compliance.cases.CaseFilter.After;
import org.tandem.compliance.cases.CaseFilter.Bank;
import org.tandem.database.DatabaseServer;
import org.tandem.domain.Limits;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;

/// What officers ask a bank about a held payment, and what it answers.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    private static final Instant DUE = Desk.NOW.plusSeconds(1_800);

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

    @Test
    void a_question_is_in_the_case_at_once_and_its_answer_when_the_journal_tells() {
        long id = it.heldCase(++numbers);
        assertThat(it.questions.ask(id, "one", Asked.DEBTOR, " When was Anna Linden born? ", DUE))
                .isEqualTo(Answer.Done.INSTANCE);
        Question asked = it.detail(id).questions().getFirst();
        assertThat(asked.text()).isEqualTo("When was Anna Linden born?");
        assertThat(asked.bank()).isEqualTo(Example.DEBTOR_AGENT);
        assertThat(asked.dueAt()).isEqualTo(DUE);
        assertThat(asked.isAnswered()).isFalse();
        assertThat(it.detail(id).row().status()).isEqualTo(CaseStatus.RFI_SENT);
        assertThat(it.detail(id).row().asking()).isEqualTo(new CaseRow.Asking(1, DUE, null));

        it.answer(new QuestionId(it.detail(id).row().uetr(), 1), "On 2 May 1975.");
        it.feed();
        CaseDetail after = it.detail(id);
        assertThat(after.questions().getFirst().answer()).isEqualTo("On 2 May 1975.");
        assertThat(after.row().asking().waiting()).isZero();
        assertThat(after.actions())
                .extracting(CaseDetail.Action::kind)
                .containsExactly(ActionKind.OPENED, ActionKind.INFORMATION_ASKED, ActionKind.INFORMATION_ANSWERED);
        assertThat(after.actions().getLast().actor()).isEqualTo(Example.DEBTOR_AGENT.shortCode());
    }

    @Test
    void a_journal_read_again_asks_and_answers_nothing_twice() {
        long id = it.heldCase(++numbers);
        it.questions.ask(id, "one", Asked.PAYMENT, "What is it for?", DUE);
        it.answer(new QuestionId(it.detail(id).row().uetr(), 1), "Bearings.");
        it.feed();
        CaseDetail before = it.detail(id);
        it.feedAgain();
        assertThat(it.detail(id)).isEqualTo(before);
    }

    @Test
    void a_question_that_names_the_suspected_entry_is_not_asked() {
        long id = it.heldCase(++numbers);
        int told = it.journal.size();
        int audited = it.audit.size();
        assertThat(refusal(id, "Does Oak Mill stand on FAKE?"))
                .contains("'FAKE'")
                .contains("must not learn");
        assertThat(it.journal).as("nothing was put to the engine").hasSize(told);
        assertThat(it.audit).as("nothing was done").hasSize(audited);
        assertThat(it.detail(id).questions()).isEmpty();
        assertThat(it.questions.ask(id, "one", Asked.CREDITOR, "Who owns Oak Mill?", DUE))
                .as("what the payment itself says")
                .isEqualTo(Answer.Done.INSTANCE);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_is_expected() {
        long id = it.heldCase(++numbers);
        assertThat(refusal(id, " ")).contains("1 to 400 characters is expected, found 0");
        assertThat(refusal(id, "q".repeat(Limits.QUESTION_LENGTH_MAX + 1))).contains("found 401");
        assertThat(refused(it.questions.ask(id, "one", Asked.PAYMENT, "why?", Desk.NOW)))
                .contains("due in the future");
        assertThat(refused(it.questions.ask(id, "one", Asked.PAYMENT, "why?", Desk.DEADLINE.plusSeconds(1))))
                .contains("before the case's time is over at 2026-11-27T10:00:00Z");
        assertThat(refusal(9_999, "why?")).contains("no case 9999");
        for (int i = 0; i < Limits.QUESTIONS_PER_PAYMENT_MAX; i++) {
            assertThat(it.questions.ask(id, "one", Asked.PAYMENT, "why " + i + "?", DUE))
                    .isEqualTo(Answer.Done.INSTANCE);
        }
        assertThat(refusal(id, "why?")).contains("8 questions were asked");
    }

    @Test
    void nothing_is_asked_in_a_case_that_has_ended() {
        long id = it.heldCase(++numbers);
        it.expire(it.detail(id).row().uetr());
        it.feed();
        assertThat(refusal(id, "why?")).contains("has ended");
    }

    @Test
    void the_queue_tells_who_waits_for_a_bank_who_has_its_answer_and_how_many_are_late() {
        long waiting = it.heldCase(++numbers);
        long answered = it.heldCase(++numbers);
        long late = it.queries.counts(DUE.plusSeconds(1)).overdue();
        it.questions.ask(waiting, "one", Asked.PAYMENT, "why?", DUE);
        it.questions.ask(answered, "one", Asked.PAYMENT, "why?", DUE);
        it.answer(new QuestionId(it.detail(answered).row().uetr(), 1), "because");
        it.feed();
        assertThat(ids(Bank.WAITING)).contains(waiting).doesNotContain(answered);
        assertThat(ids(Bank.ANSWERED)).contains(answered).doesNotContain(waiting);
        assertThat(it.queries.counts(DUE.plusSeconds(1)).overdue()).isEqualTo(late + 1);
        assertThat(it.queries.counts(Desk.NOW).overdue()).isZero();
    }

    private List<Long> ids(Bank bank) {
        CaseFilter filter = new CaseFilter(false, null, null, "", bank, null, CaseFilter.Order.AGE);
        return it.queries.queue(filter, After.NOTHING, 100).stream()
                .map(CaseRow::id)
                .toList();
    }

    private String refusal(long id, String question) {
        return refused(it.questions.ask(id, "one", Asked.PAYMENT, question, DUE));
    }

    private static String refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).text();
    }
}
