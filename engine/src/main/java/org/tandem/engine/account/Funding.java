package org.tandem.engine.account;

import static org.tandem.engine.network.Refusals.of;

import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Bounds;
import org.tandem.engine.network.Currencies;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.table.RowList;
import org.tandem.engine.table.Table;

/// Money comes into a currency and leaves it, always on the word of that currency's settlement bank.
///
/// Checks, first failure counts: amount (AM01), currency (AM03), settlement bank (AG01, AGNT, AG10), participant
/// (AGNT), account (AC14, AC06, AC04), overflow (AM12), cover (AM04).
public final class Funding {
    private static final int PARTICIPANT = Table.FIRST_OWN_COLUMN;
    private static final int CURRENCY = PARTICIPANT + 1;
    private static final int AMOUNT = PARTICIPANT + 2;
    private static final int WIDTH = PARTICIPANT + 3;

    private final Network network;
    private final Books books;
    private final Announcer announcer;
    private final Bounds bounds;
    private final Table defundings = new Table(WIDTH);
    private final RowList open = new RowList(defundings);

    public Funding(Network network, Books books, Announcer announcer, Bounds bounds) {
        this.network = network;
        this.books = books;
        this.announcer = announcer;
        this.bounds = bounds;
    }

    public Outcome fund(Command.Fund it) {
        Refused refused = refusalOfAmount(it.amount());
        int currency = network.currencies().indexOf(it.amount().currency());
        refused = refused != null ? refused : refusalOfBank(it.settlementBank(), currency);
        refused = refused != null ? refused : refusalOfAccount(it.participant(), currency);
        if (refused != null) {
            return refused;
        }
        long issuedAfter = -books.require(
                                it.settlementBank(),
                                AccountKind.ISSUED,
                                it.amount().currency())
                        .posted()
                + it.amount().minor();
        if (issuedAfter < 0) {
            return of(Reason.AM12, "more money than can be counted would be in circulation");
        }
        move(it.settlementBank(), it.participant(), it.amount(), true);
        announcer.emit(new Event.Funded(it.id(), it.settlementBank(), it.participant(), it.amount()));
        return Applied.INSTANCE;
    }

    public Outcome request(Command.RequestDefunding it) {
        Refused refused = refusalOfAmount(it.amount());
        int currency = network.currencies().indexOf(it.amount().currency());
        refused = refused != null ? refused : refusalOfAccount(it.participant(), currency);
        if (refused != null) {
            return refused;
        }
        Account account = books.require(
                it.participant(), AccountKind.SETTLEMENT, it.amount().currency());
        if (account.available() < it.amount().minor()) {
            return of(Reason.AM04, "the account does not cover the amount");
        }
        if (defundings.size() >= bounds.pendingPayments()) {
            return of(Reason.ED06, "too many defundings are open");
        }
        account.reserve(it.amount().minor());
        add(
                it.id().high(),
                it.id().low(),
                network.participants().require(it.participant()).index(),
                currency,
                it.amount().minor());
        announcer.emit(new Event.DefundingRequested(
                it.id(), network.currencies().settlementBank(currency), it.participant(), it.amount()));
        return Applied.INSTANCE;
    }

    public Outcome confirm(Command.ConfirmDefunding it) {
        int row = defundings.find(it.defunding().high(), it.defunding().low());
        if (row == Table.NONE) {
            return of(Reason.NOOR, "no defunding " + it.defunding() + " is open");
        }
        int currencyIndex = (int) defundings.get(row, CURRENCY);
        Refused refused = refusalOfBank(it.settlementBank(), currencyIndex);
        if (refused != null) {
            return refused;
        }
        Currency currency = network.currencies().get(currencyIndex);
        Bic participant = network.participants()
                .get((int) defundings.get(row, PARTICIPANT))
                .bic();
        Money amount = new Money(defundings.get(row, AMOUNT), currency);
        open.remove(row);
        defundings.remove(row);
        books.require(participant, AccountKind.SETTLEMENT, currency).release(amount.minor());
        if (it.paid()) {
            move(participant, it.settlementBank(), amount, false);
        }
        announcer.emit(
                it.paid()
                        ? new Event.DefundingConfirmed(it.defunding(), it.settlementBank(), participant, amount)
                        : new Event.DefundingRefused(it.defunding(), it.settlementBank(), participant, amount));
        return Applied.INSTANCE;
    }

    /// Adds what open defundings reserve to the sums by account, for a full check.
    public void addReserved(ObjLongConsumer<Account> visitor) {
        for (int row = open.first(); row != Table.NONE; row = open.next(row)) {
            Participant owner = network.participants().get((int) defundings.get(row, PARTICIPANT));
            Account account = books.settlement(owner, (int) defundings.get(row, CURRENCY));
            if (account == null) {
                throw new Broken("a defunding has no account");
            }
            visitor.accept(account, defundings.get(row, AMOUNT));
        }
        Broken.unless(open.size() == defundings.size(), "a defunding is lost");
    }

    public void writeTo(WordWriter out) {
        out.put(open.size());
        for (int row = open.first(); row != Table.NONE; row = open.next(row)) {
            out.put(defundings.get(row, Table.HIGH));
            out.put(defundings.get(row, Table.LOW));
            out.put(defundings.get(row, PARTICIPANT));
            out.put(defundings.get(row, CURRENCY));
            out.put(defundings.get(row, AMOUNT));
        }
    }

    public void readFrom(WordReader in) {
        int count = in.next(bounds.pendingPayments(), "count of open defundings");
        for (int i = 0; i < count; i++) {
            add(
                    in.next(),
                    in.next(),
                    in.next(network.participants().size() - 1, "participant of a defunding"),
                    in.next(network.currencies().size() - 1, "currency of a defunding"),
                    in.next());
        }
    }

    private void add(long high, long low, int participant, int currency, long amountMinor) {
        int row = defundings.add(high, low);
        defundings.set(row, PARTICIPANT, participant);
        defundings.set(row, CURRENCY, currency);
        defundings.set(row, AMOUNT, amountMinor);
        open.append(row);
    }

    private void move(Bic from, Bic to, Money amount, boolean in) {
        books.post(
                in ? PostingKind.FUNDING : PostingKind.DEFUNDING,
                amount.currency(),
                from,
                in ? AccountKind.ISSUED : AccountKind.SETTLEMENT,
                to,
                in ? AccountKind.SETTLEMENT : AccountKind.ISSUED,
                amount.minor());
    }

    private @Nullable Refused refusalOfAmount(Money amount) {
        if (amount.isZero()) {
            return of(Reason.AM01, "an amount of zero moves nothing");
        }
        boolean known = network.currencies().indexOf(amount.currency()) != Currencies.NONE;
        return known ? null : of(Reason.AM03, amount.currency() + " is no currency of this network");
    }

    private @Nullable Refused refusalOfBank(Bic bank, int currency) {
        Bic expected = network.currencies().settlementBank(currency);
        if (!bank.equals(expected)) {
            return of(
                    Reason.AG01,
                    bank + " is not the settlement bank of "
                            + network.currencies().get(currency) + ", which is " + expected);
        }
        Participant participant = network.participants().find(bank);
        if (participant == null) {
            return of(Reason.AGNT, "the settlement bank " + bank + " is not admitted yet");
        }
        return participant.isActive() ? null : of(Reason.AG10, "the settlement bank " + bank + " is suspended");
    }

    private @Nullable Refused refusalOfAccount(Bic bic, int currency) {
        Participant participant = network.participants().find(bic);
        if (participant == null) {
            return of(Reason.AGNT, bic + " is no participant");
        }
        Account account = books.settlement(participant, currency);
        if (account == null) {
            return of(
                    Reason.AC14,
                    bic + " has no account in " + network.currencies().get(currency));
        }
        if (account.isOpen()) {
            return null;
        }
        return account.state() == AccountState.BLOCKED
                ? of(Reason.AC06, "the account " + account.id() + " is blocked")
                : of(Reason.AC04, "the account " + account.id() + " is closed");
    }
}
