package org.tandem.readmodel.projection;

import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.account.FundingRow;

/// Money in and out: funding at once, withdrawals in two steps with a reservation between them.
final class FundingTable {
    private static final int FUNDING = 1;
    private static final int DEFUNDING = 2;

    private final Directory directory;
    private final Statements statements;
    private final PostingTable postings;

    FundingTable(Directory directory, Statements statements, PostingTable postings) {
        this.directory = directory;
        this.statements = statements;
        this.postings = postings;
    }

    void funded(Event.Funded it, long sequence, long micros) {
        insert(sequence, it.id(), micros, FUNDING, it.amount(), it.participant(), it.settlementBank());
        postings.of(sequence, 0, micros)
                .post(
                        PostingKind.FUNDING,
                        it.amount().currency(),
                        it.settlementBank(),
                        AccountKind.ISSUED,
                        it.participant(),
                        AccountKind.SETTLEMENT,
                        it.amount().minor());
    }

    void requested(Event.DefundingRequested it, long sequence, long micros) {
        postings.reserve(it.participant(), it.amount().currency(), it.amount().minor());
        insert(sequence, it.id(), micros, DEFUNDING, it.amount(), it.participant(), it.settlementBank());
    }

    void confirmed(Event.DefundingConfirmed it, long sequence, long micros) {
        release(it.participant(), it.amount());
        postings.of(sequence, 0, micros)
                .post(
                        PostingKind.DEFUNDING,
                        it.amount().currency(),
                        it.participant(),
                        AccountKind.SETTLEMENT,
                        it.settlementBank(),
                        AccountKind.ISSUED,
                        it.amount().minor());
        end(it.id(), FundingRow.State.DONE, sequence, micros);
    }

    void refused(Event.DefundingRefused it, long sequence, long micros) {
        release(it.participant(), it.amount());
        end(it.id(), FundingRow.State.REFUSED, sequence, micros);
    }

    private void release(Bic participant, Money amount) {
        postings.reserve(participant, amount.currency(), -amount.minor());
    }

    private void insert(
            long sequence, CommandId id, long micros, int kind, Money amount, Bic participant, Bic settlementBank) {
        directory.meet(amount.currency());
        boolean done = kind == FUNDING;
        statements.add(
                "insert funding",
                sequence,
                Numbers.uuid(id),
                micros,
                done ? micros : null,
                done ? sequence : null,
                amount.minor(),
                directory.party(participant).id,
                directory.party(settlementBank).id,
                kind,
                (done ? FundingRow.State.DONE : FundingRow.State.REQUESTED).code(),
                amount.currency().code());
    }

    private void end(CommandId id, FundingRow.State state, long sequence, long micros) {
        statements.add("end funding", state.code(), micros, sequence, Numbers.uuid(id));
    }
}
