package org.tandem.engine.fx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.engine.network.Bounds;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.table.RowList;
import org.tandem.engine.table.Table;

/// The quotes that are neither used nor swept out, by number and in the order they were given. A quote whose time is
/// over is not live, swept out or not.
public final class Quotes {
    private static final int REQUEST = Table.FIRST_OWN_COLUMN;
    private static final int DEBTOR = REQUEST + 1;
    private static final int CREDITOR = REQUEST + 2;
    private static final int PROVIDER = REQUEST + 3;
    private static final int PAIR = REQUEST + 4;
    private static final int SIDE = REQUEST + 5;
    private static final int RATE = REQUEST + 6;
    private static final int REFERENCE = REQUEST + 7;
    private static final int SOURCE = REQUEST + 8;
    private static final int TARGET = REQUEST + 9;
    private static final int SENDER_FEE = REQUEST + 10;
    private static final int RECEIVER_FEE = REQUEST + 11;
    private static final int FRACTION = REQUEST + 12;
    private static final int EXPIRY = REQUEST + 13;
    private static final int WIDTH = REQUEST + 14;
    // A request is named by the number of its first quote and how many there are.
    private static final int COUNT_BITS = 4;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final Network network;
    private final Pairs pairs;
    private final Bounds bounds;
    private final Table table = new Table(WIDTH);
    private final RowList oldestFirst = new RowList(table);
    private long lastNumber;

    public Quotes(Network network, Pairs pairs, Bounds bounds) {
        this.network = network;
        this.pairs = pairs;
        this.bounds = bounds;
    }

    public int size() {
        return table.size();
    }

    boolean hasRoomFor(Participant debtor, int count) {
        return table.size() + count <= bounds.liveQuotes()
                && debtor.liveQuotes() + count <= bounds.quotesPerParticipant();
    }

    /// Names the next request: what its quotes are later found by.
    long nextRequest(int count) {
        return lastNumber + 1 << COUNT_BITS | count;
    }

    Quote add(
            long request,
            Participant debtor,
            Participant creditor,
            Pair pair,
            FixedSide side,
            Price price,
            long expiry) {
        int row = table.add(++lastNumber, 0);
        table.set(row, REQUEST, request);
        table.set(row, DEBTOR, debtor.index());
        table.set(row, CREDITOR, creditor.index());
        table.set(row, PROVIDER, price.offer().provider().index());
        table.set(row, PAIR, Pairs.index(pair));
        table.set(row, SIDE, side.code());
        table.set(row, RATE, price.rate().scaled());
        Rate reference = pair.reference();
        table.set(row, REFERENCE, reference == null ? 0 : reference.scaled());
        table.set(row, SOURCE, price.sourceMinor());
        table.set(row, TARGET, price.targetMinor());
        table.set(row, SENDER_FEE, price.senderFeeMinor());
        table.set(row, RECEIVER_FEE, price.receiverFeeMinor());
        table.set(row, FRACTION, price.fraction32());
        table.set(row, EXPIRY, expiry);
        oldestFirst.append(row);
        debtor.countQuotes(1);
        return new Quote(
                new QuoteId(lastNumber),
                price.offer().provider().bic(),
                price.rate(),
                reference,
                new Money(price.sourceMinor(), pair.currencies().source()),
                new Money(price.targetMinor(), pair.currencies().target()),
                new Money(price.senderFeeMinor(), pair.currencies().source()),
                new Money(price.receiverFeeMinor(), pair.currencies().target()),
                side,
                price.fraction32(),
                expiry);
    }

    /// The row of a live quote, or [Table#NONE].
    public int findLive(QuoteId id, long nowNanos) {
        int row = table.find(id.number(), 0);
        return row != Table.NONE && table.get(row, EXPIRY) > nowNanos ? row : Table.NONE;
    }

    public Participant debtor(int row) {
        return network.participants().get((int) table.get(row, DEBTOR));
    }

    public Participant creditor(int row) {
        return network.participants().get((int) table.get(row, CREDITOR));
    }

    public Participant provider(int row) {
        return network.participants().get((int) table.get(row, PROVIDER));
    }

    public Pair pair(int row) {
        return pairs.at((int) table.get(row, PAIR));
    }

    public FixedSide fixedSide(int row) {
        return FixedSide.of((int) table.get(row, SIDE));
    }

    public Rate rate(int row) {
        return new Rate(table.get(row, RATE));
    }

    public long rateScaled(int row) {
        return table.get(row, RATE);
    }

    public @Nullable Rate reference(int row) {
        long scaled = table.get(row, REFERENCE);
        return scaled == 0 ? null : new Rate(scaled);
    }

    public long sourceMinor(int row) {
        return table.get(row, SOURCE);
    }

    public long targetMinor(int row) {
        return table.get(row, TARGET);
    }

    public long senderFeeMinor(int row) {
        return table.get(row, SENDER_FEE);
    }

    public long receiverFeeMinor(int row) {
        return table.get(row, RECEIVER_FEE);
    }

    public long fraction32(int row) {
        return table.get(row, FRACTION);
    }

    /// Takes the quote; the others of its request end with it.
    public void use(QuoteId id) {
        long request = table.get(table.find(id.number(), 0), REQUEST);
        long first = request >>> COUNT_BITS;
        for (long number = first; number < first + (request & COUNT_MASK); number++) {
            int row = table.find(number, 0);
            if (row != Table.NONE) {
                remove(row);
            }
        }
    }

    /// Those of a request that still live, in their order.
    public List<Quote> live(long request, long nowNanos) {
        List<Quote> quotes = new ArrayList<>();
        long first = request >>> COUNT_BITS;
        for (long number = first; number < first + (request & COUNT_MASK); number++) {
            int row = findLive(new QuoteId(number), nowNanos);
            if (row != Table.NONE) {
                quotes.add(quote(row));
            }
        }
        return quotes;
    }

    /// Sweeps out those whose time is over, oldest first, a bounded number.
    public void sweep(long nowNanos) {
        for (int i = 0; i < Limits.EXPIRIES_PER_STEP_MAX; i++) {
            int row = oldestFirst.first();
            if (row == Table.NONE || table.get(row, EXPIRY) > nowNanos) {
                return;
            }
            remove(row);
        }
    }

    public void check() {
        int[] counts = new int[network.participants().size()];
        for (int row = oldestFirst.first(); row != Table.NONE; row = oldestFirst.next(row)) {
            counts[(int) table.get(row, DEBTOR)]++;
        }
        for (int i = 0; i < counts.length; i++) {
            Participant debtor = network.participants().get(i);
            Broken.unless(
                    debtor.liveQuotes() == counts[i], () -> "the count of quotes of " + debtor.bic() + " has drifted");
        }
        Broken.unless(oldestFirst.size() == table.size(), "a quote is lost");
    }

    public void writeTo(WordWriter out) {
        out.put(lastNumber);
        out.put(oldestFirst.size());
        for (int row = oldestFirst.first(); row != Table.NONE; row = oldestFirst.next(row)) {
            out.put(table.get(row, Table.HIGH));
            for (int column = REQUEST; column < WIDTH; column++) {
                out.put(table.get(row, column));
            }
        }
    }

    public void readFrom(WordReader in) {
        lastNumber = in.next();
        int count = in.next(bounds.liveQuotes(), "count of quotes");
        for (int i = 0; i < count; i++) {
            int row = table.add(in.next(), 0);
            for (int column = REQUEST; column < WIDTH; column++) {
                table.set(row, column, in.next());
            }
            oldestFirst.append(row);
            debtor(row).countQuotes(1);
        }
    }

    private void remove(int row) {
        debtor(row).countQuotes(-1);
        oldestFirst.remove(row);
        table.remove(row);
    }

    private Quote quote(int row) {
        Pair pair = pair(row);
        return new Quote(
                new QuoteId(table.get(row, Table.HIGH)),
                provider(row).bic(),
                rate(row),
                reference(row),
                new Money(sourceMinor(row), pair.currencies().source()),
                new Money(targetMinor(row), pair.currencies().target()),
                new Money(senderFeeMinor(row), pair.currencies().source()),
                new Money(receiverFeeMinor(row), pair.currencies().target()),
                fixedSide(row),
                fraction32(row),
                table.get(row, EXPIRY));
    }
}
