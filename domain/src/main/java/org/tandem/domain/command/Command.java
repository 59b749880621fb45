package org.tandem.domain.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// What may be asked of the engine. A command carries everything its effect depends on, the original message included,
/// so that replay never asks the world outside again. Who asks has been authenticated before: the BIC or officer in a
/// command is true. Arrays in commands are owned by the command and never changed.
public sealed interface Command {
    /// A command that is known by an id of its own: given again with the same content it gets the same answer, with
    /// other content it is a conflict. Payments and their answers are known by their UETR instead.
    interface Identified {
        CommandId id();
    }

    /// The first command of a log: who operates, which officers may propose and approve (at least two), and the
    /// rules to start with, which both signed. Refused when a network is already founded.
    record FoundNetwork(CommandId id, String name, Bic operator, List<String> officers, List<Change> changes)
            implements Command, Identified {
        public FoundNetwork {
            officers = List.copyOf(officers);
            changes = List.copyOf(changes);
        }
    }

    /// The change is known by this command's id from here on.
    record ProposeChange(CommandId id, String officer, Change change) implements Command, Identified {}

    /// Applies the change; the officer is another than the proposer.
    record ApproveChange(CommandId id, CommandId change, String officer) implements Command, Identified {}

    record WithdrawChange(CommandId id, CommandId change, String officer) implements Command, Identified {}

    /// The official rate that margins are measured against; published by the operator or a settlement bank.
    record PublishReferenceRate(CommandId id, Bic publisher, CurrencyPair pair, Rate rate)
            implements Command, Identified {}

    /// Replaces the provider's offer for the pair.
    record PublishOffer(CommandId id, Offer offer) implements Command, Identified {}

    record WithdrawOffer(CommandId id, Bic fxProvider, CurrencyPair pair) implements Command, Identified {}

    /// Asks every live offer for its price; `amountMinor` is in the currency of the fixed side.
    record RequestQuote(
            CommandId id, Bic debtorAgent, Bic creditorAgent, CurrencyPair pair, FixedSide fixedSide, long amountMinor)
            implements Command, Identified {}

    /// pacs.008 or pacs.009, one transaction.
    ///
    /// @param quote the quote it takes; NONE for one currency, or for the best firm offer now
    /// @param source the interbank settlement amount
    /// @param targetMinor the target amount the message states, 0 when it states none
    /// @param rate the rate the message states, null when it states none
    /// @param createdAtNanos the message's creation time, epoch nanoseconds
    /// @param messageDigestHigh first 64 bits of the SHA-256 of the original message
    /// @param messageDigestLow next 64 bits
    /// @param clearance the gate's word; null is refused (RR04)
    /// @param originalMessage the message as received, compressed
    record SubmitPayment(
            Uetr uetr,
            PaymentKind kind,
            Bic debtorAgent,
            Bic creditorAgent,
            QuoteId quote,
            Money source,
            Currency targetCurrency,
            long targetMinor,
            @Nullable Rate rate,
            long createdAtNanos,
            long messageDigestHigh,
            long messageDigestLow,
            @Nullable Clearance clearance,
            byte[] originalMessage)
            implements Command {

        /// The same payment with another word of the gate.
        public SubmitPayment clearedBy(@Nullable Clearance other) {
            return new SubmitPayment(
                    uetr,
                    kind,
                    debtorAgent,
                    creditorAgent,
                    quote,
                    source,
                    targetCurrency,
                    targetMinor,
                    rate,
                    createdAtNanos,
                    messageDigestHigh,
                    messageDigestLow,
                    other,
                    originalMessage);
        }
    }

    /// The creditor agent's pacs.002. `reason` is NONE when accepted; `text` at most
    /// [org.tandem.domain.Limits#DETAIL_LENGTH_MAX].
    record AnswerPayment(Uetr uetr, Bic creditorAgent, boolean accepted, Reason reason, String text)
            implements Command {}

    /// pacs.004 by the creditor agent: the whole amount, at the original rate.
    record ReturnPayment(CommandId id, Uetr uetr, Bic creditorAgent, Reason reason, byte[] originalMessage)
            implements Command, Identified {}

    /// camt.056 by the debtor agent.
    record RequestRecall(CommandId id, Uetr uetr, Bic debtorAgent, Reason reason, byte[] originalMessage)
            implements Command, Identified {}

    /// camt.029 by the creditor agent; an accepted recall is followed by a [ReturnPayment].
    record AnswerRecall(
            CommandId id, Uetr uetr, Bic creditorAgent, boolean accepted, Reason reason, byte[] originalMessage)
            implements Command, Identified {}

    /// An officer asks the debtor agent about a held payment: camt.110 goes out. One officer is enough, for nothing
    /// is decided by it.
    ///
    /// @param question its number is one more than the last question about this payment, so that two officers
    ///     cannot ask at once
    /// @param dueAtNanos when the officer wants the answer, before the hold ends
    record AskInformation(CommandId id, QuestionId question, String officer, Asked about, String text, long dueAtNanos)
            implements Command, Identified {}

    /// The debtor agent's camt.111.
    ///
    /// @param text its narratives, at most [org.tandem.domain.Limits#ANSWER_LENGTH_MAX]
    record AnswerInformation(CommandId id, QuestionId question, Bic debtorAgent, String text, byte[] originalMessage)
            implements Command, Identified {}

    /// Money came in: confirmed by the currency's settlement bank.
    record Fund(CommandId id, Bic settlementBank, Bic participant, Money amount) implements Command, Identified {}

    /// camt.050: the participant wants money out; it is reserved until the settlement bank has paid.
    record RequestDefunding(CommandId id, Bic participant, Money amount) implements Command, Identified {}

    /// The settlement bank has paid, or will not.
    record ConfirmDefunding(CommandId id, CommandId defunding, Bic settlementBank, boolean paid)
            implements Command, Identified {}
}
