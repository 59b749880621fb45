package org.tandem.compliance.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.database.Pool;
import org.tandem.domain.Limits;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;

/// Where officers ask the debtor agent of a held payment. The question is put to the engine, goes out from the journal,
/// and its answer comes back by the journal into the case. One officer is enough: nothing is decided by a question, and
/// it does not stop the clock.
public final class QuestionDesk {
    private final Pool pool;
    private final Decisions decisions;
    private final CaseQueries queries;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Supplier<CommandId> ids;
    private final CaseStore store = new CaseStore();
    private final QuestionStore questions = new QuestionStore();

    /// @param ids new ids for questions: version 4 UUIDs, never the same twice
    public QuestionDesk(
            Pool pool, Decisions decisions, AuditTrail audit, InstantSource clock, Supplier<CommandId> ids) {
        this.pool = pool;
        this.decisions = decisions;
        this.queries = new CaseQueries(pool);
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param dueAt when the answer is wanted: in the future, and before the case's time is over
    public Answer ask(long caseId, String officer, Asked about, String text, Instant dueAt) {
        String words = text.strip();
        Optional<CaseDetail> found = queries.detail(caseId);
        Optional<String> wrong =
                found.isEmpty() ? Optional.of("there is no case " + caseId) : wrong(found.get(), words, dueAt);
        if (wrong.isPresent()) {
            return new Answer.Refused(wrong.get());
        }
        CaseDetail detail = found.orElseThrow();
        int number = detail.questions().size() + 1;
        Question question = new Question(
                number, about, words, officer, detail.row().debtorAgent(), clock.instant(), dueAt, "", null);
        audit.append(new AuditRecord(
                question.askedAt(),
                officer,
                "case " + ActionKind.INFORMATION_ASKED.word(),
                "case " + caseId,
                "question " + number + " about the " + about + ", due " + dueAt + ": " + words));
        Answer answer =
                decisions.ask(ids.get(), officer, new QuestionId(detail.row().uetr(), number), about, words, dueAt);
        if (answer instanceof Answer.Done) {
            pool.jdbi()
                    .useTransaction(handle -> store.lock(handle, caseId)
                            .ifPresent(head -> CaseWords.ask(handle, store, questions, head, question)));
        }
        return answer;
    }

    private Optional<String> wrong(CaseDetail detail, String words, Instant dueAt) {
        CaseRow row = detail.row();
        if (!row.status().isOpen()) {
            return Optional.of("case " + row.id() + " has ended: " + row.status());
        }
        if (words.isEmpty() || words.length() > Limits.QUESTION_LENGTH_MAX) {
            return Optional.of("a question of 1 to " + Limits.QUESTION_LENGTH_MAX + " characters is expected, found "
                    + words.length());
        }
        if (detail.questions().size() >= Limits.QUESTIONS_PER_PAYMENT_MAX) {
            return Optional.of(Limits.QUESTIONS_PER_PAYMENT_MAX
                    + " questions were asked about this payment, which is the most; decide it, or speak to the bank");
        }
        Instant deadline = row.times().deadline();
        if (!dueAt.isAfter(clock.instant()) || dueAt.isAfter(deadline)) {
            return Optional.of("an answer is due in the future and before the case's time is over at " + deadline
                    + ", found " + dueAt);
        }
        return Discretion.refusal(words, detail.parties(), detail.alerts());
    }
}
