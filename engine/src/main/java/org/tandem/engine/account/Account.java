package org.tandem.engine.account;

import org.tandem.domain.Broken;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.time.Nanos;

/// One account. All amounts in minor units of its currency.
public final class Account {
    private final AccountId id;
    private final int currency;
    private AccountState state = AccountState.OPEN;
    private long posted;
    private long reserved;
    // What rounding has left behind for this FX provider to owe, in 2^-32 minor units.
    private long fraction32;
    // What was paid from it on one UTC day of the log's time.
    private long day;
    private long dayTotal;
    // How many pending payments will credit it: it may not close before they end.
    private int expected;

    Account(AccountId id, int currency) {
        this.id = id;
        this.currency = currency;
    }

    public AccountId id() {
        return id;
    }

    /// The index of its currency.
    public int currency() {
        return currency;
    }

    public AccountState state() {
        return state;
    }

    public boolean isOpen() {
        return state == AccountState.OPEN;
    }

    public void changeState(AccountState newState) {
        state = newState;
    }

    /// Credits less debits.
    public long posted() {
        return posted;
    }

    public long reserved() {
        return reserved;
    }

    public long available() {
        return posted - reserved;
    }

    /// Neither holds money nor waits for any.
    public boolean isIdle() {
        return posted == 0 && reserved == 0 && expected == 0;
    }

    public void reserve(long amountMinor) {
        reserved += amountMinor;
        checkFloor();
    }

    public void release(long amountMinor) {
        reserved -= amountMinor;
        checkFloor();
    }

    public void expect(int change) {
        expected += change;
        Broken.unless(expected >= 0, "less than nothing is expected on an account");
    }

    /// What would have been paid today with this amount; below zero when that passes all bounds.
    public long dayTotalWith(long amountMinor, long nowNanos) {
        return (day == Nanos.day(nowNanos) ? dayTotal : 0) + amountMinor;
    }

    public void countPaid(long amountMinor, long nowNanos) {
        dayTotal = dayTotalWith(amountMinor, nowNanos);
        day = Nanos.day(nowNanos);
    }

    /// The payment that was submitted then does not settle: it counts no more, unless the day is over.
    public void uncountPaid(long amountMinor, long submittedAtNanos) {
        if (day == Nanos.day(submittedAtNanos)) {
            dayTotal -= amountMinor;
            Broken.unless(dayTotal >= 0, "less than nothing was paid in a day");
        }
    }

    /// Adds what rounding left behind and takes a whole minor unit out when one has gathered and there is cover for
    /// it.
    /// @return 0 or 1
    public long gatherFraction(long added32, boolean covered) {
        fraction32 = Math.addExact(fraction32, added32);
        if (fraction32 < 1L << 32 || !covered) {
            return 0;
        }
        fraction32 -= 1L << 32;
        return 1;
    }

    void add(long signedMinor) {
        posted = Math.addExact(posted, signedMinor);
        if (signedMinor < 0) {
            checkFloor();
        }
    }

    int expected() {
        return expected;
    }

    void checkFloor() {
        boolean floorHolds = id.kind() == AccountKind.ISSUED ? posted <= 0 : posted >= reserved;
        if (reserved < 0 || !floorHolds) {
            throw new Broken("the account " + id + " holds " + posted + ", of which " + reserved + " is reserved");
        }
    }

    void writeTo(WordWriter out) {
        out.put(id);
        out.put(state.code());
        out.put(posted);
        out.put(reserved);
        out.put(fraction32);
        out.put(day);
        out.put(dayTotal);
        out.put(expected);
    }

    void readFrom(WordReader in) {
        state = AccountState.of((int) in.next());
        posted = in.next();
        reserved = in.next();
        fraction32 = in.next();
        day = in.next();
        dayTotal = in.next();
        expected = in.next(Integer.MAX_VALUE, "count of expected payments");
    }
}
