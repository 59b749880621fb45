package org.tandem.app.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.AccountRow;
import org.tandem.readmodel.account.ParticipantRow;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.rows.Progress;

/// What the gateway asks of the read model, in the gateway's words.
public record LedgerRecords(Queries queries) implements PaymentHistory, Balances {
    @Override
    public Optional<Payment> find(Uetr uetr) {
        return queries.payments().detail(uetr).map(detail -> payment(detail.payment()));
    }

    @Override
    public List<Balance> of(Bic participant) {
        // Asked first: the rows are at least that new.
        Progress asOf = queries.network().progress();
        List<AccountRow> accounts = queries.accounts()
                .participant(participant)
                .map(ParticipantRow::accounts)
                .orElse(List.of());
        return accounts.stream()
                .filter(row -> row.id().kind() == AccountKind.SETTLEMENT)
                .map(row -> new Balance(
                        row.id(),
                        row.state(),
                        row.postedMinor(),
                        row.reservedMinor(),
                        asOf.lastEventSequence(),
                        asOf.lastTimeNanos()))
                .toList();
    }

    private static Payment payment(PaymentRow row) {
        List<Stage> stages = new ArrayList<>();
        PaymentRow.Times times = row.times();
        add(stages, PaymentState.HELD, times.held(), row);
        add(stages, PaymentState.RESERVED, times.reserved(), row);
        boolean rejected = row.state() == PaymentState.REJECTED;
        add(stages, rejected ? PaymentState.REJECTED : PaymentState.SETTLED, times.ended(), row);
        add(stages, PaymentState.RETURNED, times.returned(), row);
        return new Payment(
                row.uetr(), row.debtorAgent(), row.creditorAgent(), row.refused() ? null : terms(row), stages);
    }

    private static void add(List<Stage> stages, PaymentState state, @Nullable Instant at, PaymentRow row) {
        if (at != null) {
            boolean last = state == row.state();
            stages.add(new Stage(state, nanos(at), last ? row.reason() : Reason.NONE, last ? row.detail() : ""));
        }
    }

    private static PaymentTerms terms(PaymentRow row) {
        PaymentRow.Price price = row.price();
        return new PaymentTerms(
                row.debtorAgent(),
                row.creditorAgent(),
                price.fxProvider(),
                price.quote(),
                price.rate(),
                price.reference(),
                price.source(),
                price.target(),
                price.senderFee(),
                price.receiverFee(),
                price.fixedSide(),
                // Posted long ago: nobody computes from a payment that is history.
                0);
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }
}
