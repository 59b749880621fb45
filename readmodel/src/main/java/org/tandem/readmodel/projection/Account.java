package org.tandem.readmodel.projection;

import java.util.ArrayList;
import java.util.List;

/// What one batch does to one account.
final class Account {
    final int id;
    private long posted;
    private long reserved;
    private boolean touched;
    private final List<Hour> hours = new ArrayList<>(1);

    Account(int id) {
        this.id = id;
    }

    /// One clock hour's entries.
    static final class Hour {
        final long startMicros;
        final Numbers.Sum debits = new Numbers.Sum();
        final Numbers.Sum credits = new Numbers.Sum();
        long debitEntries;
        long creditEntries;

        Hour(long startMicros) {
            this.startMicros = startMicros;
        }
    }

    /// @return whether this is the batch's first touch of the account
    boolean debit(long hourMicros, long amountMinor) {
        posted -= amountMinor;
        Hour hour = hour(hourMicros);
        hour.debits.add(amountMinor);
        hour.debitEntries++;
        return touch();
    }

    boolean credit(long hourMicros, long amountMinor) {
        posted += amountMinor;
        Hour hour = hour(hourMicros);
        hour.credits.add(amountMinor);
        hour.creditEntries++;
        return touch();
    }

    /// @param amountMinor negative to release
    boolean reserve(long amountMinor) {
        reserved += amountMinor;
        return touch();
    }

    long posted() {
        return posted;
    }

    long reserved() {
        return reserved;
    }

    List<Hour> hours() {
        return hours;
    }

    void forget() {
        posted = 0;
        reserved = 0;
        touched = false;
        hours.clear();
    }

    private boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    private Hour hour(long startMicros) {
        if (hours.isEmpty() || hours.getLast().startMicros != startMicros) {
            hours.add(new Hour(startMicros));
        }
        return hours.getLast();
    }
}
