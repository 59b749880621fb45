package org.tandem.domain.event;

import java.util.List;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// What has happened. Every event carries what a reader needs to act on it without looking back.
/// Events have a dense sequence from 1 and the time of the command that caused them: see [Recorded].
public sealed interface Event {
    record NetworkFounded(String name, Bic operator, List<String> officers) implements Event {
        public NetworkFounded {
            officers = List.copyOf(officers);
        }
    }

    record ChangeProposed(CommandId change, String officer, Change what, long expiresAtNanos) implements Event {}

    /// In force from here on. Founding changes have the founding command's id and both first officers.
    record ChangeApplied(CommandId change, String proposer, String approver, Change what) implements Event {}

    /// By an officer, or by its clock: then `officer` is empty.
    record ChangeWithdrawn(CommandId change, String officer) implements Event {}

    record ReferenceRatePublished(Bic publisher, CurrencyPair pair, Rate rate) implements Event {}

    record OfferPublished(Offer offer) implements Event {}

    record OfferWithdrawn(Bic fxProvider, CurrencyPair pair, boolean expired) implements Event {}

    /// Who asked what, and every offer that was given, best first; empty when none was live.
    record QuotesGiven(
            CommandId request,
            Bic debtorAgent,
            Bic creditorAgent,
            CurrencyPair pair,
            FixedSide fixedSide,
            long amountMinor,
            List<Quote> quotes)
            implements Event {
        public QuotesGiven {
            quotes = List.copyOf(quotes);
        }
    }

    /// Both legs are reserved and the creditor agent is asked; it has until `deadlineNanos`.
    record PaymentReserved(
            Uetr uetr,
            PaymentKind kind,
            PaymentTerms terms,
            Clearance clearance,
            long createdAtNanos,
            long deadlineNanos,
            byte[] originalMessage)
            implements Event {}

    /// Both legs are reserved, but officers must look first; they have until `deadlineNanos`.
    record PaymentHeld(
            Uetr uetr,
            PaymentKind kind,
            PaymentTerms terms,
            Clearance clearance,
            long createdAtNanos,
            long deadlineNanos,
            byte[] originalMessage)
            implements Event {}

    /// Two officers let a held payment go on; the creditor agent is asked now.
    record HoldReleased(Uetr uetr, PaymentKind kind, PaymentTerms terms, long deadlineNanos, byte[] originalMessage)
            implements Event {}

    /// Ended at the door: nothing was ever reserved.
    record PaymentRefused(
            Uetr uetr,
            PaymentKind kind,
            Bic debtorAgent,
            Bic creditorAgent,
            QuoteId quote,
            Money source,
            Currency targetCurrency,
            long targetMinor,
            Reason reason,
            String detail,
            long createdAtNanos,
            byte[] originalMessage)
            implements Event {}

    /// Ended after its reservation, which is released: the creditor agent or the officers said no, or a clock ran
    /// out. `delivered` tells whether the creditor agent had been asked.
    record PaymentRejected(
            Uetr uetr, PaymentKind kind, PaymentTerms terms, Reason reason, String detail, boolean delivered)
            implements Event {}

    /// Final: all postings of `Postings.settlement(terms, operator, roundingMinor)` were made at once.
    record PaymentSettled(Uetr uetr, PaymentKind kind, PaymentTerms terms, Bic operator, long roundingMinor)
            implements Event {}

    /// All postings of `Postings.ofReturn(terms)` were made at once.
    record PaymentReturned(
            CommandId returnId, Uetr uetr, PaymentKind kind, PaymentTerms terms, Reason reason, byte[] originalMessage)
            implements Event {}

    record RecallRequested(
            CommandId recall, Uetr uetr, Bic debtorAgent, Bic creditorAgent, Reason reason, byte[] originalMessage)
            implements Event {}

    record RecallAnswered(
            CommandId recall,
            Uetr uetr,
            Bic debtorAgent,
            Bic creditorAgent,
            boolean accepted,
            Reason reason,
            byte[] originalMessage)
            implements Event {}

    /// The debtor agent is asked about a held payment. Nothing of what the payment is held for is in here but the
    /// words of the question: a bank must not learn who may be on a list.
    ///
    /// @param id of the command; the question's end-to-end identification
    record InformationAsked(
            CommandId id,
            QuestionId question,
            Bic debtorAgent,
            Money amount,
            String officer,
            Asked about,
            String text,
            long dueAtNanos)
            implements Event {}

    record InformationAnswered(QuestionId question, Bic debtorAgent, String text, byte[] originalMessage)
            implements Event {}

    record Funded(CommandId id, Bic settlementBank, Bic participant, Money amount) implements Event {}

    record DefundingRequested(CommandId id, Bic settlementBank, Bic participant, Money amount) implements Event {}

    record DefundingConfirmed(CommandId id, Bic settlementBank, Bic participant, Money amount) implements Event {}

    record DefundingRefused(CommandId id, Bic settlementBank, Bic participant, Money amount) implements Event {}
}
