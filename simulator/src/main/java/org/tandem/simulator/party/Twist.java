package org.tandem.simulator.party;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command;
import org.tandem.domain.money.Money;

/// The same id with other content: what a muddled program sends.
final class Twist {
    private Twist() {}

    /// Null for commands that are left alone.
    static @Nullable Command of(Command command) {
        return switch (command) {
            case Command.Fund it -> new Command.Fund(it.id(), it.settlementBank(), it.participant(), more(it.amount()));
            case Command.RequestDefunding it ->
                new Command.RequestDefunding(it.id(), it.participant(), more(it.amount()));
            case Command.RequestQuote it ->
                new Command.RequestQuote(
                        it.id(), it.debtorAgent(), it.creditorAgent(), it.pair(), it.fixedSide(), it.amountMinor() + 1);
            case Command.SubmitPayment it ->
                new Command.SubmitPayment(
                        it.uetr(),
                        it.kind(),
                        it.debtorAgent(),
                        it.creditorAgent(),
                        it.quote(),
                        more(it.source()),
                        it.targetCurrency(),
                        it.targetMinor(),
                        it.rate(),
                        it.createdAtNanos(),
                        it.messageDigestHigh(),
                        it.messageDigestLow(),
                        it.clearance(),
                        it.originalMessage());
            case Command.AnswerPayment _,
                    Command.WithdrawOffer _,
                    Command.PublishOffer _,
                    Command.PublishReferenceRate _,
                    Command.ReturnPayment _,
                    Command.RequestRecall _,
                    Command.AnswerRecall _,
                    Command.AskInformation _,
                    Command.AnswerInformation _,
                    Command.ConfirmDefunding _,
                    Command.FoundNetwork _,
                    Command.ProposeChange _,
                    Command.ApproveChange _,
                    Command.WithdrawChange _ -> null;
        };
    }

    private static Money more(Money amount) {
        return new Money(amount.minor() + 1, amount.currency());
    }
}
