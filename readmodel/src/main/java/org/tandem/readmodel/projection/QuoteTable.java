package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tandem.database.CopyIn;
import org.tandem.domain.Broken;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// Quote requests and the quotes given, by COPY. Both are written once and never again: which quote was taken is the
/// payment's to say.
final class QuoteTable {
    private final Directory directory;
    private final CopyIn requests = new CopyIn(
            "ledger.quote_request",
            List.of(
                    "sequence",
                    "request",
                    "asked_at",
                    "amount_minor",
                    "first_quote",
                    "debtor_agent",
                    "creditor_agent",
                    "quotes",
                    "fixed_side",
                    "source_currency",
                    "target_currency"));
    private final CopyIn quotes = new CopyIn(
            "ledger.quote",
            List.of(
                    "number",
                    "request_sequence",
                    "expires_at",
                    "rate",
                    "reference",
                    "source_minor",
                    "target_minor",
                    "sender_fee_minor",
                    "receiver_fee_minor",
                    "fraction32",
                    "fx_provider",
                    "rank"));

    QuoteTable(Directory directory) {
        this.directory = directory;
    }

    void given(Event.QuotesGiven event, long sequence, long micros) {
        directory.meet(event.pair().source());
        directory.meet(event.pair().target());
        requests.row()
                .putLong(sequence)
                .putUuid(event.request().high(), event.request().low())
                .putTimestampMicros(micros)
                .putLong(event.amountMinor())
                .putLong(firstNumber(event, sequence))
                .putInt(party(event.debtorAgent()))
                .putInt(party(event.creditorAgent()))
                .putShort(event.quotes().size())
                .putShort(event.fixedSide().code())
                .putText(event.pair().source().code())
                .putText(event.pair().target().code());
        int rank = 0;
        for (Quote quote : event.quotes()) {
            put(quote, sequence, rank++);
        }
    }

    void clear() {
        requests.clear();
        quotes.clear();
    }

    void write(Connection connection) throws SQLException {
        requests.send(connection);
        quotes.send(connection);
    }

    private void put(Quote quote, long sequence, int rank) {
        Rate reference = quote.reference();
        quotes.row()
                .putLong(quote.id().number())
                .putLong(sequence)
                .putTimestampMicros(Numbers.micros(quote.expiresAtNanos()))
                .putLong(quote.rate().scaled());
        if (reference == null) {
            quotes.putNull();
        } else {
            quotes.putLong(reference.scaled());
        }
        quotes.putLong(quote.source().minor())
                .putLong(quote.target().minor())
                .putLong(quote.senderFee().minor())
                .putLong(quote.receiverFee().minor())
                .putLong(quote.fraction32())
                .putInt(party(quote.fxProvider()))
                .putShort(rank);
    }

    private int party(Bic bic) {
        return directory.party(bic).id;
    }

    /// The quotes of one request are numbered together, in whatever order of price.
    private static long firstNumber(Event.QuotesGiven event, long sequence) {
        List<Quote> quotes = event.quotes();
        if (quotes.isEmpty()) {
            return QuoteId.NONE.number();
        }
        long least = Long.MAX_VALUE;
        long greatest = 0;
        for (Quote quote : quotes) {
            least = Math.min(least, quote.id().number());
            greatest = Math.max(greatest, quote.id().number());
        }
        Broken.unless(
                greatest - least == quotes.size() - 1,
                "the quotes of event " + sequence + " are not numbered together: " + quotes);
        return least;
    }
}
