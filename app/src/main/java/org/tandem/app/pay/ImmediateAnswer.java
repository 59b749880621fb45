package org.tandem.app.pay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tandem.client.Answer;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// The gateway's answer to a pacs.008, in words.
///
/// @param reason empty where there is none
record ImmediateAnswer(String status, String reason, String detail) {
    static ImmediateAnswer of(Answer answer) {
        MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);
        ReadResult result = reader.read(answer.body().getBytes(StandardCharsets.UTF_8));
        if (result instanceof ReadResult.Read read) {
            if (read.message() instanceof StatusReport report) {
                List<StatusReason> reasons = report.reasons();
                return reasons.isEmpty()
                        ? new ImmediateAnswer(answer.status(), "", "")
                        : of(answer.status(), reasons.getFirst());
            }
            if (read.message() instanceof MessageReject reject) {
                return new ImmediateAnswer(answer.status(), reject.reason(), reject.description());
            }
        }
        return new ImmediateAnswer(answer.status(), "", answer.body());
    }

    private static ImmediateAnswer of(String status, StatusReason given) {
        String code = given.reason().text();
        String detail = given.texts().isEmpty() ? Reason.ofCode(code).when() : String.join(" ", given.texts());
        return new ImmediateAnswer(status, code, detail);
    }
}
