package org.tandem.engine.network;

import org.tandem.domain.Limits;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// Limits per currency (by its index): of one participant, or of everyone without a limit of its own. Zero means none.
public final class LimitTable {
    private final long[] paymentMax = new long[Limits.CURRENCIES_MAX];
    private final long[] dayMax = new long[Limits.CURRENCIES_MAX];
    // One bit per currency that has an entry.
    private long present;

    public void set(int currency, long paymentMaxMinor, long dayMaxMinor) {
        paymentMax[currency] = paymentMaxMinor;
        dayMax[currency] = dayMaxMinor;
        present |= 1L << currency;
    }

    public boolean has(int currency) {
        return (present >>> currency & 1) == 1;
    }

    public boolean paymentExceeds(int currency, long amountMinor) {
        return paymentMax[currency] > 0 && amountMinor > paymentMax[currency];
    }

    public boolean dayExceeds(int currency, long totalMinor) {
        return dayMax[currency] > 0 && totalMinor > dayMax[currency];
    }

    void writeTo(WordWriter out) {
        out.put(present);
        for (int i = 0; i < Limits.CURRENCIES_MAX; i++) {
            if (has(i)) {
                out.put(paymentMax[i]);
                out.put(dayMax[i]);
            }
        }
    }

    void readFrom(WordReader in) {
        present = in.next();
        for (int i = 0; i < Limits.CURRENCIES_MAX; i++) {
            if (has(i)) {
                paymentMax[i] = in.next();
                dayMax[i] = in.next();
            }
        }
    }
}
