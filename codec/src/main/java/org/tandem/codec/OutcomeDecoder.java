package org.tandem.codec;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.AppliedDecoder;
import org.tandem.codec.sbe.MessageHeaderDecoder;
import org.tandem.codec.sbe.PaymentKnownDecoder;
import org.tandem.codec.sbe.QuotesKnownDecoder;
import org.tandem.codec.sbe.RefusedDecoder;
import org.tandem.codec.sbe.RepeatedDecoder;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;

/// Reads an outcome from the data of a step.
final class OutcomeDecoder {
    private final Frame frame = new Frame("outcome");

    Outcome decode(DirectBuffer buffer, int offset, int length) {
        int template = frame.open(buffer, offset, length);
        MessageHeaderDecoder header = frame.header();
        UnsafeBuffer view = frame.view();
        return switch (template) {
            case AppliedDecoder.TEMPLATE_ID ->
                end(Outcome.Applied.INSTANCE, Frame.HEADER_LENGTH + frame.block(AppliedDecoder.BLOCK_LENGTH));
            case RefusedDecoder.TEMPLATE_ID -> {
                frame.block(RefusedDecoder.BLOCK_LENGTH);
                var in = new RefusedDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(new Outcome.Refused(Reason.of(in.reason()), in.detail()), in.limit());
            }
            case PaymentKnownDecoder.TEMPLATE_ID -> {
                frame.block(PaymentKnownDecoder.BLOCK_LENGTH);
                var in = new PaymentKnownDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(
                        new Outcome.PaymentKnown(
                                Fields.uetr(in.uetr()),
                                PaymentState.of(in.paymentState()),
                                Reason.of(in.reason()),
                                in.sinceNanos()),
                        in.limit());
            }
            case QuotesKnownDecoder.TEMPLATE_ID -> {
                frame.block(QuotesKnownDecoder.BLOCK_LENGTH);
                var in = new QuotesKnownDecoder().wrapAndApplyHeader(view, 0, header);
                List<Quote> quotes = new ArrayList<>();
                for (var quote : in.quotes()) {
                    quotes.add(Fields.quote(quote.price(), quote.expiresAtNanos()));
                }
                yield end(new Outcome.QuotesKnown(Fields.commandId(in.request()), quotes), in.limit());
            }
            case RepeatedDecoder.TEMPLATE_ID ->
                end(Outcome.Repeated.INSTANCE, Frame.HEADER_LENGTH + frame.block(RepeatedDecoder.BLOCK_LENGTH));
            default -> throw frame.unknownTemplate(template);
        };
    }

    private Outcome end(Outcome outcome, int limit) {
        frame.end(limit);
        return outcome;
    }
}
