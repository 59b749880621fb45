package org.tandem.codec;

import org.agrona.MutableDirectBuffer;
import org.tandem.codec.sbe.AppliedEncoder;
import org.tandem.codec.sbe.MessageHeaderEncoder;
import org.tandem.codec.sbe.PaymentKnownEncoder;
import org.tandem.codec.sbe.QuotesKnownEncoder;
import org.tandem.codec.sbe.RefusedEncoder;
import org.tandem.codec.sbe.RepeatedEncoder;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.fx.Quote;

/// Writes an outcome as a whole message, which a step then holds as data.
final class OutcomeEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AppliedEncoder applied = new AppliedEncoder();

    /// @return where the message ends in the buffer
    int encode(Outcome outcome, MutableDirectBuffer buffer, int offset) {
        return switch (outcome) {
            case Outcome.Applied _ ->
                applied.wrapAndApplyHeader(buffer, offset, header).limit();
            case Outcome.Refused it ->
                new RefusedEncoder()
                        .wrapAndApplyHeader(buffer, offset, header)
                        .reason((short) it.reason().wire())
                        .detail(it.detail())
                        .limit();
            case Outcome.PaymentKnown it -> {
                PaymentKnownEncoder out = new PaymentKnownEncoder()
                        .wrapAndApplyHeader(buffer, offset, header)
                        .paymentState((short) it.state().code())
                        .reason((short) it.reason().wire())
                        .sinceNanos(it.sinceNanos());
                Fields.write(out.uetr(), it.uetr());
                yield out.limit();
            }
            case Outcome.QuotesKnown it -> {
                QuotesKnownEncoder out = new QuotesKnownEncoder().wrapAndApplyHeader(buffer, offset, header);
                Fields.write(out.request(), it.request());
                QuotesKnownEncoder.QuotesEncoder quotes =
                        out.quotesCount(it.quotes().size());
                for (Quote quote : it.quotes()) {
                    quotes.next().expiresAtNanos(quote.expiresAtNanos());
                    Fields.write(quotes.price(), quote);
                }
                yield out.limit();
            }
            case Outcome.Repeated _ ->
                new RepeatedEncoder().wrapAndApplyHeader(buffer, offset, header).limit();
        };
    }
}
