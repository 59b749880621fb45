package org.tandem.engine.change;

import static org.tandem.engine.network.Refusals.of;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.account.Books;
import org.tandem.engine.fx.Pairs;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Network;
import org.tandem.engine.payment.Ending;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.time.Deadlines;
import org.tandem.engine.time.Nanos;

/// Four eyes: what is proposed and waits, and how it takes effect.
public final class Changes {
    private static final int OFFICERS_MAX = 1_000;

    private final Network network;
    private final Deadlines deadlines;
    private final Announcer announcer;
    private final ChangeRules rules;
    // In the order of proposal; there are few.
    private final List<Open> open = new ArrayList<>();
    private int lastNumber;

    private record Open(int number, CommandId id, String officer, Change what, long expiresAtNanos, int ticket) {}

    public Changes(Network network, Books books, Pairs pairs, Ending ending, Deadlines deadlines, Announcer announcer) {
        this.network = network;
        this.deadlines = deadlines;
        this.announcer = announcer;
        this.rules = new ChangeRules(network, books, pairs, ending);
    }

    /// Why this network cannot be founded, or null: the officers, then each change after those before it. Asked of
    /// an engine that is thrown away, for it applies what it can.
    public @Nullable Refused trial(Command.FoundNetwork it, long nowNanos) {
        boolean distinct =
                it.officers().stream().distinct().count() == it.officers().size();
        if (it.officers().size() < 2
                || !distinct
                || it.officers().size() > OFFICERS_MAX
                || it.operator().isNone()) {
            return of(Reason.STATE, "a network has an operator and at least two officers, each named once");
        }
        network.found(it.name(), it.operator(), it.officers());
        for (int i = 0; i < it.changes().size(); i++) {
            Refused refused = rules.refusalOf(it.changes().get(i), nowNanos);
            if (refused != null) {
                return of(refused.reason(), "change " + (i + 1) + ": " + refused.detail());
            }
            rules.apply(it.changes().get(i), nowNanos);
        }
        return null;
    }

    /// Founds the network; a trial has let it pass.
    public Outcome found(Command.FoundNetwork it, long nowNanos) {
        network.found(it.name(), it.operator(), it.officers());
        announcer.emit(new Event.NetworkFounded(it.name(), it.operator(), it.officers()));
        for (Change change : it.changes()) {
            rules.apply(change, nowNanos);
            announcer.emit(new Event.ChangeApplied(
                    it.id(), it.officers().get(0), it.officers().get(1), change));
        }
        return Applied.INSTANCE;
    }

    public Outcome propose(Command.ProposeChange it, long nowNanos) {
        Refused refused = refusalOfOfficer(it.officer());
        refused = refused != null ? refused : rules.refusalOf(it.change(), nowNanos);
        if (refused != null) {
            return refused;
        }
        if (open.size() >= Limits.OPEN_CHANGES_MAX) {
            return of(Reason.ED06, Limits.OPEN_CHANGES_MAX + " changes wait already");
        }
        long expiry = Nanos.plusMillis(nowNanos, network.parameters().changeLifeMillis());
        int number = ++lastNumber;
        int ticket = deadlines.add(expiry, Deadlines.CHANGE, number);
        open.add(new Open(number, it.id(), it.officer(), it.change(), expiry, ticket));
        announcer.emit(new Event.ChangeProposed(it.id(), it.officer(), it.change(), expiry));
        return Applied.INSTANCE;
    }

    public Outcome approve(Command.ApproveChange it, long nowNanos) {
        Refused refused = refusalOfOfficer(it.officer());
        if (refused != null) {
            return refused;
        }
        Open change = find(it.change(), nowNanos);
        if (change == null) {
            return of(Reason.STATE, "no change " + it.change() + " waits");
        }
        if (change.officer().equals(it.officer())) {
            return of(Reason.STATE, it.officer() + " proposed this change; another officer approves it");
        }
        refused = rules.refusalOf(change.what(), nowNanos);
        if (refused != null) {
            return refused;
        }
        remove(change);
        rules.apply(change.what(), nowNanos);
        announcer.emit(new Event.ChangeApplied(change.id(), change.officer(), it.officer(), change.what()));
        return Applied.INSTANCE;
    }

    public Outcome withdraw(Command.WithdrawChange it, long nowNanos) {
        Refused refused = refusalOfOfficer(it.officer());
        if (refused != null) {
            return refused;
        }
        Open change = find(it.change(), nowNanos);
        if (change == null) {
            return of(Reason.STATE, "no change " + it.change() + " waits");
        }
        remove(change);
        announcer.emit(new Event.ChangeWithdrawn(change.id(), it.officer()));
        return Applied.INSTANCE;
    }

    /// Its time is over: `number` is what its deadline was added with.
    public void expire(int number) {
        for (Open change : open) {
            if (change.number() == number) {
                remove(change);
                announcer.emit(new Event.ChangeWithdrawn(change.id(), ""));
                return;
            }
        }
        throw new Broken("change number " + number + " expired but does not wait");
    }

    public void writeTo(WordWriter out) {
        out.put(open.size());
        for (Open change : open) {
            out.put(change.id().high());
            out.put(change.id().low());
            out.put(change.officer());
            ChangeWords.write(change.what(), out);
            out.put(change.expiresAtNanos());
            out.put(deadlines.orderOf(change.ticket()));
        }
    }

    public void readFrom(WordReader in) {
        int count = in.next(Limits.OPEN_CHANGES_MAX, "count of open changes");
        for (int i = 0; i < count; i++) {
            CommandId id = new CommandId(in.next(), in.next());
            String officer = in.nextText();
            Change what = ChangeWords.read(in);
            long expiry = in.next();
            int number = ++lastNumber;
            int ticket = deadlines.restore(expiry, in.next(), Deadlines.CHANGE, number);
            open.add(new Open(number, id, officer, what, expiry, ticket));
        }
    }

    private @Nullable Refused refusalOfOfficer(String officer) {
        return network.isOfficer(officer) ? null : of(Reason.AG01, "'" + officer + "' is no officer of this network");
    }

    /// One whose time is over waits no more, worked off yet or not.
    private @Nullable Open find(CommandId id, long nowNanos) {
        for (Open change : open) {
            if (change.id().equals(id)) {
                return change.expiresAtNanos() > nowNanos ? change : null;
            }
        }
        return null;
    }

    private void remove(Open change) {
        deadlines.remove(change.ticket());
        open.remove(change);
    }
}
