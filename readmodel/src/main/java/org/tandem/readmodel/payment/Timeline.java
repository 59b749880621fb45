package org.tandem.readmodel.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.readmodel.payment.TimelineStep.Stage;
import org.tandem.readmodel.rates.QuoteRequestRow;

/// A payment's times as a story.
final class Timeline {
    private final List<TimelineStep> steps = new ArrayList<>();

    private Timeline() {}

    static List<TimelineStep> of(
            PaymentRow payment, @Nullable QuoteRequestRow request, List<RecallRow> recalls, List<ReturnRow> returns) {
        Timeline timeline = new Timeline();
        PaymentRow.Times times = payment.times();
        if (request != null) {
            timeline.add(
                    Stage.QUOTED, request.askedAt(), payment.price().quote().toString());
        }
        timeline.add(Stage.CREATED, times.created(), "");
        timeline.add(Stage.RECEIVED, times.received(), "");
        timeline.add(Stage.HELD, times.held(), "");
        timeline.add(Stage.RESERVED, times.reserved(), "");
        boolean settled = payment.state() == PaymentState.SETTLED || payment.state() == PaymentState.RETURNED;
        timeline.add(
                settled ? Stage.SETTLED : Stage.REJECTED,
                times.ended(),
                settled ? "" : payment.reason().code());
        for (RecallRow recall : recalls) {
            timeline.add(
                    Stage.RECALL_REQUESTED,
                    recall.requestedAt(),
                    recall.reason().code());
            Reason answer = recall.answerReason();
            timeline.add(Stage.RECALL_ANSWERED, recall.answeredAt(), answer == null ? "" : answer.code());
        }
        for (ReturnRow row : returns) {
            timeline.add(Stage.RETURNED, row.returnedAt(), row.reason().code());
        }
        return timeline.steps;
    }

    /// The log's time of one of the events that a payment's rows name.
    static @Nullable Instant timeOf(
            long eventSequence, PaymentRow payment, List<RecallRow> recalls, List<ReturnRow> returns) {
        if (eventSequence == payment.sequence()) {
            return payment.times().received();
        }
        for (RecallRow recall : recalls) {
            if (eventSequence == recall.sequence()) {
                return recall.requestedAt();
            }
            Long answered = recall.answerSequence();
            if (answered != null && eventSequence == answered) {
                return recall.answeredAt();
            }
        }
        for (ReturnRow row : returns) {
            if (eventSequence == row.sequence()) {
                return row.returnedAt();
            }
        }
        return null;
    }

    private void add(Stage stage, @Nullable Instant at, String note) {
        if (at != null) {
            long since = steps.isEmpty()
                    ? 0
                    : Duration.between(steps.getLast().at(), at).toNanos() / 1_000;
            steps.add(new TimelineStep(stage, at, since, note));
        }
    }
}
