package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tandem.database.CopyIn;
import org.tandem.domain.Broken;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// Postings by COPY; what they and the reservations do to balances and hourly turnover, added up over the batch.
final class PostingTable implements Posting.Sink {
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final int LINES_MAX = 8;

    private final Directory directory;
    private final CopyIn copy = new CopyIn(
            "ledger.posting",
            List.of(
                    "event_sequence",
                    "payment",
                    "posted_at",
                    "amount_minor",
                    "debit_account",
                    "credit_account",
                    "line",
                    "kind"));
    private final List<Account> touched = new ArrayList<>();
    private long eventSequence;
    private long payment;
    private long micros;
    private long hourMicros;
    private int line;

    PostingTable(Directory directory) {
        this.directory = directory;
    }

    /// The postings that follow belong to this event.
    ///
    /// @param paymentSequence of the payment they settle, 0 for anything else
    PostingTable of(long sequence, long paymentSequence, long atMicros) {
        eventSequence = sequence;
        payment = paymentSequence;
        micros = atMicros;
        hourMicros = Math.floorDiv(atMicros, HOUR_MICROS) * HOUR_MICROS;
        line = 0;
        return this;
    }

    @Override
    public void post(
            PostingKind kind,
            Currency currency,
            Bic debitOwner,
            AccountKind debitKind,
            Bic creditOwner,
            AccountKind creditKind,
            long amountMinor) {
        Account debit = directory.account(new AccountId(debitOwner, debitKind, currency));
        Account credit = directory.account(new AccountId(creditOwner, creditKind, currency));
        if (debit.debit(hourMicros, amountMinor)) {
            touched.add(debit);
        }
        if (credit.credit(hourMicros, amountMinor)) {
            touched.add(credit);
        }
        Broken.unless(line < LINES_MAX, "event " + eventSequence + " has more than " + LINES_MAX + " postings");
        copy.row()
                .putLong(eventSequence)
                .putLong(payment)
                .putTimestampMicros(micros)
                .putLong(amountMinor)
                .putInt(debit.id)
                .putInt(credit.id)
                .putShort(line++)
                .putShort(kind.code());
    }

    /// @param amountMinor negative to release
    void reserve(Bic owner, Currency currency, long amountMinor) {
        Account account = directory.account(AccountId.settlement(owner, currency));
        if (account.reserve(amountMinor)) {
            touched.add(account);
        }
    }

    void clear() {
        copy.clear();
        touched.forEach(Account::forget);
        touched.clear();
    }

    void write(Connection connection, Statements statements) throws SQLException {
        copy.send(connection);
        if (touched.isEmpty()) {
            return;
        }
        int accounts = touched.size();
        int hours = 0;
        int[] ids = new int[accounts];
        long[] posted = new long[accounts];
        long[] reserved = new long[accounts];
        for (int i = 0; i < accounts; i++) {
            Account account = touched.get(i);
            ids[i] = account.id;
            posted[i] = account.posted();
            reserved[i] = account.reserved();
            hours += account.hours().size();
        }
        statements.runNow(connection, "balances", ids, posted, reserved);
        writeTurnover(connection, statements, hours);
        touched.forEach(Account::forget);
        touched.clear();
    }

    private void writeTurnover(Connection connection, Statements statements, int count) throws SQLException {
        int[] ids = new int[count];
        long[] starts = new long[count];
        String[] debits = new String[count];
        String[] credits = new String[count];
        long[] debitEntries = new long[count];
        long[] creditEntries = new long[count];
        int i = 0;
        for (Account account : touched) {
            for (Account.Hour hour : account.hours()) {
                ids[i] = account.id;
                starts[i] = hour.startMicros;
                debits[i] = hour.debits.toString();
                credits[i] = hour.credits.toString();
                debitEntries[i] = hour.debitEntries;
                creditEntries[i] = hour.creditEntries;
                i++;
            }
        }
        if (count > 0) {
            statements.runNow(connection, "turnover", ids, starts, debits, credits, debitEntries, creditEntries);
        }
    }
}
