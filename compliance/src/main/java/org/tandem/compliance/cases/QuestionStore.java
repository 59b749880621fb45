package org.tandem.compliance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.tandem.compliance.store.Times;
import org.tandem.database.Sql;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.party.Bic;

/// The rows of questions, inside the caller's transaction.
final class QuestionStore {
    private final Sql sql = Sql.read("compliance/case");

    /// @return false when this question is known already
    boolean ask(Handle handle, CaseHead head, Question question) {
        return handle.createUpdate(sql.get("ask"))
                        .bind("case_id", head.id())
                        .bind("number", question.number())
                        .bind("about", question.about().code())
                        .bind("question", question.text())
                        .bind("officer", question.officer())
                        .bind("bank", question.bank().code())
                        .bind("asked_at", Times.sql(question.askedAt()))
                        .bind("due_at", Times.sql(question.dueAt()))
                        .execute()
                > 0;
    }

    /// @return false when its answer is known already
    boolean answer(Handle handle, CaseHead head, int number, String answer, Instant at) {
        return handle.createUpdate(sql.get("answer"))
                        .bind("case_id", head.id())
                        .bind("number", number)
                        .bind("answer", answer)
                        .bind("answered_at", Times.sql(at))
                        .execute()
                > 0;
    }

    static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getInt("number"),
                Asked.of(row.getInt("about")),
                row.getString("question"),
                row.getString("officer"),
                Bic.of(row.getString("bank")),
                Times.read(row, "asked_at"),
                Times.read(row, "due_at"),
                row.getString("answer"),
                Times.readIfSet(row, "answered_at").orElse(null));
    }
}
