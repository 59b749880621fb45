package org.tandem.simulator.check;

import java.util.HashMap;
import java.util.Map;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Uetr;

/// What those who ask were told. Every answer is a step of the log, later than the question: so the log's order, which
/// the model follows, explains everything they saw (the histories are linearizable). And every step has its question.
public final class Promises {
    private final History history;
    private final Map<Long, Asked> byCorrelation = new HashMap<>();
    private int open;
    private long answered;
    private long unanswered;

    /// A command on its way, under this correlation.
    private record Asked(Command command, long afterIndex) {}

    public Promises(History history) {
        this.history = history;
        history.asked(this::isAsked);
    }

    /// Somebody begins to ask.
    public void begun() {
        open++;
    }

    public void sent(long correlation, Command command) {
        byCorrelation.put(correlation, new Asked(command, history.size()));
    }

    /// Somebody has an answer.
    public void answered(long correlation, Step step) {
        open--;
        answered++;
        Asked asked = byCorrelation.get(correlation);
        LawBroken.unless(asked != null, "nothing is invented", () -> "an answer to the unasked " + correlation);
        if (asked != null) {
            history.acknowledged(correlation, step, asked.afterIndex());
        }
    }

    /// Somebody was left without an answer and has found the payment in the read model.
    public void recovered(Uetr uetr) {
        open--;
        answered++;
        LawBroken.unless(history.payments().containsKey(uetr), "nothing is invented", () -> "a row of " + uetr);
    }

    /// Somebody stops asking without having learned what became of it.
    public void gaveUp() {
        open--;
        unanswered++;
    }

    /// How many are still asking.
    public int open() {
        return open;
    }

    public long answeredCount() {
        return answered;
    }

    public long unansweredCount() {
        return unanswered;
    }

    private boolean isAsked(long correlation) {
        return byCorrelation.containsKey(correlation);
    }
}
