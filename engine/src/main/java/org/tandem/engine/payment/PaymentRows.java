package org.tandem.engine.payment;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.table.Table;

/// What is written in a payment's row, and how.
final class PaymentRows {
    static final int CONTENT_HIGH = Table.FIRST_OWN_COLUMN;
    static final int CONTENT_LOW = CONTENT_HIGH + 1;
    /// State, kind, reason, fixed side, marks, recall, the count of questions and which of them wait, a byte each.
    static final int FACTS = CONTENT_HIGH + 2;
    /// Debtor, creditor and provider plus one (16 bits each), source and target currency (8 bits each).
    static final int PARTIES = CONTENT_HIGH + 3;

    static final int QUOTE = CONTENT_HIGH + 4;
    static final int RATE = CONTENT_HIGH + 5;
    static final int REFERENCE = CONTENT_HIGH + 6;
    /// The amounts; of a payment refused at the door, which has none, the BICs of both agents.
    static final int SOURCE = CONTENT_HIGH + 7;

    static final int TARGET = CONTENT_HIGH + 8;
    static final int SENDER_FEE = CONTENT_HIGH + 9;
    static final int RECEIVER_FEE = CONTENT_HIGH + 10;
    static final int FRACTION = CONTENT_HIGH + 11;
    static final int SINCE = CONTENT_HIGH + 12;
    /// When it was submitted; from its end on, when that was.
    static final int ANCHOR = CONTENT_HIGH + 13;
    /// The ticket of its deadline; once settled, the first half of the recall's id.
    static final int TICKET = CONTENT_HIGH + 14;

    static final int RECALL_LOW = CONTENT_HIGH + 15;
    static final int WIDTH = CONTENT_HIGH + 16;

    private static final int STATE_BYTE = 0;
    private static final int KIND_BYTE = 1;
    private static final int REASON_BYTE = 2;
    private static final int SIDE_BYTE = 3;
    private static final int MARK_BYTE = 4;
    private static final int RECALL_BYTE = 5;
    private static final int QUESTIONS_BYTE = 6;
    private static final int UNANSWERED_BYTE = 7;
    private static final int MARK_REFUSED = 1;
    private static final int MARK_WHOLE = 2;

    final Table table = new Table(WIDTH);
    private final Network network;

    PaymentRows(Network network) {
        this.network = network;
    }

    int find(Uetr uetr) {
        return table.find(uetr.high(), uetr.low());
    }

    Uetr uetr(int row) {
        return new Uetr(table.get(row, Table.HIGH), table.get(row, Table.LOW));
    }

    boolean hasContent(int row, long high, long low) {
        return table.get(row, CONTENT_HIGH) == high && table.get(row, CONTENT_LOW) == low;
    }

    PaymentState state(int row) {
        return PaymentState.of(fact(row, STATE_BYTE));
    }

    void setState(int row, PaymentState state, Reason reason, long sinceNanos) {
        setFact(row, STATE_BYTE, state.code());
        setFact(row, REASON_BYTE, reason.wire());
        table.set(row, SINCE, sinceNanos);
    }

    PaymentKind kind(int row) {
        return PaymentKind.of(fact(row, KIND_BYTE));
    }

    Reason reason(int row) {
        return Reason.of(fact(row, REASON_BYTE));
    }

    /// It ended at the door: it has no terms.
    boolean isRefused(int row) {
        return (fact(row, MARK_BYTE) & MARK_REFUSED) != 0;
    }

    /// What ends it is the bound of the whole payment, not the creditor agent's.
    boolean isBoundedAsWhole(int row) {
        return (fact(row, MARK_BYTE) & MARK_WHOLE) != 0;
    }

    void markBoundedAsWhole(int row) {
        setFact(row, MARK_BYTE, MARK_WHOLE);
    }

    void markRefused(int row, PaymentKind kind, Bic debtor, Bic creditor) {
        setFact(row, MARK_BYTE, MARK_REFUSED);
        setFact(row, KIND_BYTE, kind.code());
        table.set(row, SOURCE, debtor.packed());
        table.set(row, TARGET, creditor.packed());
    }

    RecallState recall(int row) {
        return RecallState.of(fact(row, RECALL_BYTE));
    }

    void setRecall(int row, RecallState state) {
        setFact(row, RECALL_BYTE, state.code());
    }

    CommandId recallId(int row) {
        return new CommandId(table.get(row, TICKET), table.get(row, RECALL_LOW));
    }

    void setRecallId(int row, CommandId id) {
        table.set(row, TICKET, id.high());
        table.set(row, RECALL_LOW, id.low());
    }

    /// How many were asked.
    int questions(int row) {
        return fact(row, QUESTIONS_BYTE);
    }

    boolean isUnanswered(int row, int question) {
        return (fact(row, UNANSWERED_BYTE) & bit(question)) != 0;
    }

    void ask(int row, int question) {
        setFact(row, QUESTIONS_BYTE, question);
        setFact(row, UNANSWERED_BYTE, fact(row, UNANSWERED_BYTE) | bit(question));
    }

    void answer(int row, int question) {
        setFact(row, UNANSWERED_BYTE, fact(row, UNANSWERED_BYTE) & ~bit(question));
    }

    private static int bit(int question) {
        return 1 << question - 1;
    }

    boolean isDebtorAgent(int row, Bic bic) {
        return bic.packed()
                == (isRefused(row) ? table.get(row, SOURCE) : debtor(row).bic().packed());
    }

    boolean isCreditorAgent(int row, Bic bic) {
        return bic.packed()
                == (isRefused(row)
                        ? table.get(row, TARGET)
                        : creditor(row).bic().packed());
    }

    Participant debtor(int row) {
        return network.participants().get((int) (table.get(row, PARTIES) & 0xffff));
    }

    Participant creditor(int row) {
        return network.participants().get((int) (table.get(row, PARTIES) >>> 16 & 0xffff));
    }

    @Nullable
    Participant provider(int row) {
        int place = (int) (table.get(row, PARTIES) >>> 32 & 0xffff);
        return place == 0 ? null : network.participants().get(place - 1);
    }

    int sourceCurrency(int row) {
        return (int) (table.get(row, PARTIES) >>> 48 & 0xff);
    }

    int targetCurrency(int row) {
        return (int) (table.get(row, PARTIES) >>> 56);
    }

    void setTerms(int row, PaymentKind kind, Draft draft) {
        setFact(row, KIND_BYTE, kind.code());
        setFact(row, SIDE_BYTE, draft.side.code());
        Participant provider = draft.provider;
        long parties = draft.debtor().index()
                | (long) draft.creditor().index() << 16
                | (provider == null ? 0L : provider.index() + 1L) << 32
                | (long) draft.debtorAccount().currency() << 48
                | (long) draft.creditorAccount().currency() << 56;
        table.set(row, PARTIES, parties);
        table.set(row, QUOTE, draft.quote.number());
        table.set(row, RATE, scaled(draft.rate));
        table.set(row, REFERENCE, scaled(draft.reference));
        table.set(row, SOURCE, draft.sourceMinor);
        table.set(row, TARGET, draft.targetMinor);
        table.set(row, SENDER_FEE, draft.senderFeeMinor);
        table.set(row, RECEIVER_FEE, draft.receiverFeeMinor);
        table.set(row, FRACTION, draft.fraction32);
    }

    PaymentTerms terms(int row) {
        Currency source = network.currencies().get(sourceCurrency(row));
        Currency target = network.currencies().get(targetCurrency(row));
        Participant provider = provider(row);
        long quote = table.get(row, QUOTE);
        return new PaymentTerms(
                debtor(row).bic(),
                creditor(row).bic(),
                provider == null ? Bic.NONE : provider.bic(),
                quote == 0 ? QuoteId.NONE : new QuoteId(quote),
                rate(table.get(row, RATE)),
                rate(table.get(row, REFERENCE)),
                new Money(table.get(row, SOURCE), source),
                new Money(table.get(row, TARGET), target),
                new Money(table.get(row, SENDER_FEE), source),
                new Money(table.get(row, RECEIVER_FEE), target),
                FixedSide.of(fact(row, SIDE_BYTE)),
                table.get(row, FRACTION));
    }

    private static long scaled(@Nullable Rate rate) {
        return rate == null ? 0 : rate.scaled();
    }

    private static @Nullable Rate rate(long scaled) {
        return scaled == 0 ? null : new Rate(scaled);
    }

    private int fact(int row, int index) {
        return (int) (table.get(row, FACTS) >>> 8 * index & 0xff);
    }

    private void setFact(int row, int index, int value) {
        long others = table.get(row, FACTS) & ~(0xffL << 8 * index);
        table.set(row, FACTS, others | (long) value << 8 * index);
    }
}
