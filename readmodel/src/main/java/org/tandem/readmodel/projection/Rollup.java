package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.readmodel.overview.Buckets;
import org.tandem.readmodel.overview.Grain;
import org.tandem.readmodel.overview.Measure;

/// What happened in each second and minute, added up over the batch. Seconds are kept for an hour of the log's time.
final class Rollup {
    private static final long SECOND_MICROS = 1_000_000L;
    private static final long KEPT_MICROS = 3_600 * SECOND_MICROS;
    private static final long FIVE_SECONDS_MICROS = 5 * SECOND_MICROS;
    private static final long SIXTY_SECONDS_MICROS = 60 * SECOND_MICROS;

    private final Directory directory;
    private final TreeMap<Long, Slot> seconds = new TreeMap<>();
    private Slot slot = new Slot();
    private long slotSecond = Long.MIN_VALUE;
    private long prunedSecond = Long.MIN_VALUE;

    Rollup(Directory directory) {
        this.directory = directory;
    }

    /// One second or minute.
    static final class Slot {
        final Map<CurrencyPair, Flow> flows = new HashMap<>();
        final Map<Long, long[]> tallies = new HashMap<>();

        void count(Measure measure, int bucket, long times) {
            long key = (long) measure.code() << 32 | bucket & 0xffff_ffffL;
            tallies.computeIfAbsent(key, _ -> new long[1])[0] += times;
        }

        void add(Slot other) {
            other.flows.forEach(
                    (pair, flow) -> flows.computeIfAbsent(pair, _ -> new Flow()).add(flow));
            other.tallies.forEach((key, times) -> tallies.computeIfAbsent(key, _ -> new long[1])[0] += times[0]);
        }
    }

    /// What happened between two currencies.
    static final class Flow {
        /// refused, held, reserved, settled, rejected, returned, within 5 s, within 60 s
        final long[] counts = new long[8];
        /// source, target, sender's fee, receiver's fee
        final Numbers.Sum[] sums = {new Numbers.Sum(), new Numbers.Sum(), new Numbers.Sum(), new Numbers.Sum()};

        void add(Flow other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i].add(other.sums[i]);
            }
        }
    }

    void refused(Currency source, Currency target, Reason reason, long micros) {
        flow(source, target, micros).counts[0]++;
        slot.count(Measure.REJECTION, reason.wire(), 1);
    }

    void held(PaymentTerms terms, long micros) {
        flow(terms, micros).counts[1]++;
    }

    void reserved(PaymentTerms terms, long micros) {
        flow(terms, micros).counts[2]++;
    }

    void settled(PaymentTerms terms, OpenPayment payment, long micros) {
        Flow flow = flow(terms, micros);
        long taken = micros - payment.receivedMicros;
        flow.counts[3]++;
        flow.counts[6] += taken <= FIVE_SECONDS_MICROS ? 1 : 0;
        flow.counts[7] += taken <= SIXTY_SECONDS_MICROS ? 1 : 0;
        flow.sums[0].add(terms.source().minor());
        flow.sums[1].add(terms.target().minor());
        flow.sums[2].add(terms.senderFee().minor());
        flow.sums[3].add(terms.receiverFee().minor());
        slot.count(Measure.RECEIVED_TO_SETTLED_MICROS, Buckets.COARSE.of(taken), 1);
        slot.count(Measure.RESERVED_TO_SETTLED_MICROS, Buckets.COARSE.of(micros - payment.reservedMicros), 1);
        Pricing pricing = Pricing.of(terms);
        if (pricing.marginPpm() != null) {
            slot.count(Measure.MARGIN_PPM, Buckets.FINE.of(pricing.marginPpm()), 1);
        }
        if (pricing.totalCostPpm() != null) {
            slot.count(Measure.TOTAL_COST_PPM, Buckets.FINE.of(pricing.totalCostPpm()), 1);
        }
        boolean debtorsOwn = directory.isOwn(
                directory.party(terms.debtorAgent()).country(), terms.source().currency());
        boolean creditorsOwn = directory.isOwn(
                directory.party(terms.creditorAgent()).country(), terms.target().currency());
        slot.count(Measure.WHOSE_CURRENCIES, debtorsOwn ? creditorsOwn ? 1 : 2 : creditorsOwn ? 3 : 4, 1);
    }

    void rejected(PaymentTerms terms, Reason reason, long micros) {
        flow(terms, micros).counts[4]++;
        slot.count(Measure.REJECTION, reason.wire(), 1);
    }

    void returned(PaymentTerms terms, long micros) {
        flow(terms, micros).counts[5]++;
    }

    void clear() {
        seconds.clear();
        slotSecond = Long.MIN_VALUE;
        prunedSecond = Long.MIN_VALUE;
    }

    /// @param lastMicros the log's time at the end of the batch
    void write(Connection connection, Statements statements, long lastMicros) throws SQLException {
        if (!seconds.isEmpty()) {
            TreeMap<Long, Slot> minutes = new TreeMap<>();
            seconds.forEach((second, from) -> minutes.computeIfAbsent(Math.floorDiv(second, 60L) * 60, _ -> new Slot())
                    .add(from));
            RollupRows rows = new RollupRows();
            seconds.forEach((second, from) -> rows.add(Grain.SECOND, second, from));
            minutes.forEach((second, from) -> rows.add(Grain.MINUTE, second, from));
            rows.write(connection, statements);
            seconds.clear();
            slotSecond = Long.MIN_VALUE;
        }
        long second = Math.floorDiv(lastMicros, SECOND_MICROS);
        if (second != prunedSecond) {
            long oldest = second * SECOND_MICROS - KEPT_MICROS;
            statements.runNow(connection, "prune flow", oldest);
            statements.runNow(connection, "prune tally", oldest);
            prunedSecond = second;
        }
    }

    private Flow flow(PaymentTerms terms, long micros) {
        return flow(terms.source().currency(), terms.target().currency(), micros);
    }

    private Flow flow(Currency source, Currency target, long micros) {
        long second = Math.floorDiv(micros, SECOND_MICROS);
        if (second != slotSecond) {
            slot = seconds.computeIfAbsent(second, _ -> new Slot());
            slotSecond = second;
        }
        return slot.flows.computeIfAbsent(new CurrencyPair(source, target), _ -> new Flow());
    }
}
