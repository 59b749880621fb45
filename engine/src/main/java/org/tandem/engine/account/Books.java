package org.tandem.engine.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.engine.network.Currencies;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// Every account. A settlement account's balance never falls below what is reserved on it, and the balances of one
/// currency add up to zero: each mutation checks the first, [#checkTouched] the second after every command,
/// [#check] both from the ground up.
public final class Books implements Posting.Sink {
    private final Network network;
    // In the order of opening, which is the order of the snapshot.
    private final List<Account> accounts = new ArrayList<>();
    private @Nullable Account[] settlements = new @Nullable Account[0];
    private final @Nullable Account[] fees = new @Nullable Account[Limits.CURRENCIES_MAX];
    private final @Nullable Account[] rounding = new @Nullable Account[Limits.CURRENCIES_MAX];
    private final @Nullable Account[] issued = new @Nullable Account[Limits.CURRENCIES_MAX];
    private final long[] sums = new long[Limits.CURRENCIES_MAX];
    // One bit per currency with a posting since the last check.
    private long touched;

    public Books(Network network) {
        this.network = network;
    }

    /// The operator's and the settlement bank's accounts in a new currency.
    public void openCurrency(int index) {
        Currency currency = network.currencies().get(index);
        Bic operator = network.operator().bic();
        open(new AccountId(operator, AccountKind.FEES, currency));
        open(new AccountId(operator, AccountKind.ROUNDING, currency));
        open(new AccountId(network.currencies().settlementBank(index), AccountKind.ISSUED, currency));
    }

    public Account open(AccountId id) {
        int currency = network.currencies().indexOf(id.currency());
        Broken.unless(currency != Currencies.NONE, () -> id + " has a currency that the network lacks");
        Broken.unless(find(id.owner(), id.kind(), currency) == null, () -> "the account " + id + " is open already");
        Account account = new Account(id, currency);
        accounts.add(account);
        switch (id.kind()) {
            case SETTLEMENT -> putSettlement(network.participants().require(id.owner()), account);
            case FEES -> fees[currency] = account;
            case ROUNDING -> rounding[currency] = account;
            case ISSUED -> issued[currency] = account;
        }
        return account;
    }

    /// The settlement account of a participant, or null when it has none in this currency.
    public @Nullable Account settlement(Participant participant, int currency) {
        int place = participant.index() * Limits.CURRENCIES_MAX + currency;
        return currency == Currencies.NONE || place >= settlements.length ? null : settlements[place];
    }

    /// The account that is known to be there.
    public Account require(Bic owner, AccountKind kind, Currency currency) {
        int index = network.currencies().indexOf(currency);
        Account found = index == Currencies.NONE ? null : find(owner, kind, index);
        if (found == null) {
            throw new Broken("there is no account " + new AccountId(owner, kind, currency));
        }
        return found;
    }

    public @Nullable Account find(Bic owner, AccountKind kind, int currency) {
        Account found = switch (kind) {
            case SETTLEMENT -> {
                Participant participant = network.participants().find(owner);
                yield participant == null ? null : settlement(participant, currency);
            }
            case FEES -> fees[currency];
            case ROUNDING -> rounding[currency];
            case ISSUED -> issued[currency];
        };
        return found == null || !found.id().owner().equals(owner) ? null : found;
    }

    /// Moves an amount from one account to another; that there is cover is the caller's to have checked.
    @Override
    public void post(
            PostingKind kind,
            Currency currency,
            Bic debitOwner,
            AccountKind debitKind,
            Bic creditOwner,
            AccountKind creditKind,
            long amountMinor) {
        Broken.unless(amountMinor > 0, "a posting moves a positive amount");
        add(require(debitOwner, debitKind, currency), -amountMinor);
        add(require(creditOwner, creditKind, currency), amountMinor);
    }

    /// Cheap, after every command: the currencies that were touched still add up to zero.
    public void checkTouched() {
        while (touched != 0) {
            int currency = Long.numberOfTrailingZeros(touched);
            touched &= touched - 1;
            checkSum(currency, sums[currency]);
        }
    }

    /// Everything again from the ground up.
    public void check() {
        long[] again = new long[Limits.CURRENCIES_MAX];
        for (Account account : accounts) {
            account.checkFloor();
            again[account.currency()] += account.posted();
        }
        for (int i = 0; i < network.currencies().size(); i++) {
            checkSum(i, again[i]);
            Broken.unless(sums[i] == again[i], "the running sum of a currency has drifted");
        }
    }

    /// How many accounts there are.
    public int size() {
        return accounts.size();
    }

    /// In the order of opening.
    public void each(Consumer<Account> visitor) {
        accounts.forEach(visitor);
    }

    public void eachById(Consumer<Account> visitor) {
        accounts.stream().sorted(Comparator.comparing(Account::id)).forEachOrdered(visitor);
    }

    public void writeTo(WordWriter out) {
        out.put(accounts.size());
        for (Account account : accounts) {
            account.writeTo(out);
        }
    }

    public void readFrom(WordReader in) {
        int count = in.next(Limits.ACCOUNTS_MAX, "count of accounts");
        for (int i = 0; i < count; i++) {
            Account account = open(in.nextAccountId());
            account.readFrom(in);
            sums[account.currency()] += account.posted();
        }
    }

    private void putSettlement(Participant participant, Account account) {
        int place = participant.index() * Limits.CURRENCIES_MAX + account.currency();
        if (place >= settlements.length) {
            settlements = Arrays.copyOf(settlements, Math.max(place + Limits.CURRENCIES_MAX, settlements.length * 2));
        }
        settlements[place] = account;
    }

    private void add(Account account, long signedMinor) {
        account.add(signedMinor);
        sums[account.currency()] += signedMinor;
        touched |= 1L << account.currency();
    }

    private void checkSum(int currency, long sum) {
        if (sum != 0) {
            throw new Broken(
                    "the balances in " + network.currencies().get(currency) + " add up to " + sum + ", not to zero");
        }
    }
}
