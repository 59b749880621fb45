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

/// Four eyes: a change is proposed by one officer, and applied when another approves it in time. It is checked against
/// the state both times.
public final class Changes {
    private final Network network;
    private final Deadlines deadlines;
    private final Announcer announcer;
    private final ChangeRules rules;
    // In the order of proposal.
    private final List<OpenChange> open = new ArrayList<>();

    public Changes(
            Network network, Books books, Pairs pairs, Ending ending, Deadlines deadlines, Announcer announcer) {
        this.network = network;
        this.deadlines = deadlines;
        this.announcer = announcer;
        this.rules = new ChangeRules(network, books, pairs, ending);
    }

    /// Founds the network and applies the founding changes. When this refuses, the state is spoilt: try on an empty one
    /// first.
    public Outcome found(Command.FoundNetwork it, long nowNanos) {
        Refused refused = refusalOfFounding(it);
        if (refused != null) {
            return refused;
        }
        network.found(it.name(), it.operator(), it.officers());
        announcer.emit(new Event.NetworkFounded(it.name(), it.operator(), it.officers()));
        for (int i = 0; i < it.changes().size(); i++) {
            Change change = it.changes().get(i);
            refused = rules.refusal(change, nowNanos);
            if (refused != null) {
                return of(refused.reason(), "change " + (i + 1) + ": " + refused.detail());
            }
            apply(it.id(), it.officers().get(0), it.officers().get(1), change, nowNanos);
        }
        return Applied.INSTANCE;
    }

    /// Refused: no officer (AG01), what the change itself is refused for, too many open (ED06).
    public Outcome propose(Command.ProposeChange it, long nowNanos) {
        if (!network.isOfficer(it.officer())) {
            return of(Reason.AG01, "'" + it.officer() + "' is no officer of this network");
        }
        Refused refused = rules.refusal(it.change(), nowNanos);
        if (refused != null) {
            return refused;
        }
        if (open.size() >= Limits.OPEN_CHANGES_MAX) {
            return of(Reason.ED06, "there are " + Limits.OPEN_CHANGES_MAX + " open changes");
        }
        if (find(it.id()) != null) {
            return of(Reason.DUPL, "a change " + it.id() + " is open already");
        }
        long expiry = Nanos.plusMillis(nowNanos, network.parameters().changeLifeMillis());
        int ticket = deadlines.add(expiry, Deadlines.CHANGE, 0);
        open.add(new OpenChange(it.id(), it.officer(), it.change(), ticket));
        announcer.emit(new Event.ChangeProposed(it.id(), it.officer(), it.change(), expiry));
        return Applied.INSTANCE;
    }

    /// Refused: no officer (AG01), no such open change (STATE), its own proposer (AG01), what the change is refused for
    /// now; then it stays open.
    public Outcome approve(Command.ApproveChange it, long nowNanos) {
        if (!network.isOfficer(it.officer())) {
            return of(Reason.AG01, "'" + it.officer() + "' is no officer of this network");
        }
        OpenChange found = findCurrent(it.change(), nowNanos);
        if (found == null) {
            return of(Reason.STATE, "no change " + it.change() + " is open");
        }
        if (found.proposer().equals(it.officer())) {
            return of(Reason.AG01, "who proposed a change does not approve it");
        }
        Refused refused = rules.refusal(found.change(), nowNanos);
        if (refused != null) {
            return refused;
        }
        remove(found);
        apply(found.id(), found.proposer(), it.officer(), found.change(), nowNanos);
        return Applied.INSTANCE;
    }

    /// Refused: no officer (AG01), no such open change (STATE).
    public Outcome withdraw(Command.WithdrawChange it, long nowNanos) {
        if (!network.isOfficer(it.officer())) {
            return of(Reason.AG01, "'" + it.officer() + "' is no officer of this network");
        }
        OpenChange found = findCurrent(it.change(), nowNanos);
        if (found == null) {
            return of(Reason.STATE, "no change " + it.change() + " is open");
        }
        remove(found);
        announcer.emit(new Event.ChangeWithdrawn(found.id(), it.officer()));
        return Applied.INSTANCE;
    }

    /// Its deadline has come.
    public void expire(int ticket) {
        for (OpenChange change : open) {
            if (change.ticket() == ticket) {
                expire(change);
                return;
            }
        }
        throw new Broken("a change expired but is not there");
    }

    public int size() {
        return open.size();
    }

    public void writeTo(WordWriter out) {
        out.put(open.size());
        for (OpenChange it : open) {
            out.put(it.id().high());
            out.put(it.id().low());
            out.put(it.proposer());
            ChangeWords.write(it.change(), out);
            out.put(deadlines.nanosOf(it.ticket()));
            out.put(deadlines.orderOf(it.ticket()));
        }
    }

    public void readFrom(WordReader in) {
        int count = in.next(Limits.OPEN_CHANGES_MAX, "count of open changes");
        for (int i = 0; i < count; i++) {
            CommandId id = new CommandId(in.next(), in.next());
            String proposer = in.nextText();
            Change change = ChangeWords.read(in);
            open.add(new OpenChange(
                    id, proposer, change, deadlines.restore(in.next(), in.next(), Deadlines.CHANGE, 0)));
        }
    }

    private static @Nullable Refused refusalOfFounding(Command.FoundNetwork it) {
        if (it.name().isBlank() || it.name().length() > Limits.NAME_LENGTH_MAX) {
            return of(Reason.STATE, "a network's name has 1 to " + Limits.NAME_LENGTH_MAX + " characters");
        }
        if (it.operator().isNone()) {
            return of(Reason.RC01, "a network has an operator with a BIC");
        }
        if (it.officers().size() < 2 || it.officers().stream().distinct().count() < it.officers().size()) {
            return of(Reason.STATE, "a network has at least two officers, each named once");
        }
        for (String officer : it.officers()) {
            if (officer.isBlank() || officer.length() > Limits.NAME_LENGTH_MAX) {
                return of(Reason.STATE, "an officer's name has 1 to " + Limits.NAME_LENGTH_MAX + " characters");
            }
        }
        return null;
    }

    private void apply(CommandId id, String proposer, String approver, Change change, long nowNanos) {
        announcer.emit(new Event.ChangeApplied(id, proposer, approver, change));
        rules.apply(change, nowNanos);
    }

    private @Nullable OpenChange find(CommandId id) {
        for (OpenChange change : open) {
            if (change.id().equals(id)) {
                return change;
            }
        }
        return null;
    }

    /// As of now: one whose time is over is withdrawn, even when that was not worked off yet.
    private @Nullable OpenChange findCurrent(CommandId id, long nowNanos) {
        OpenChange found = find(id);
        if (found != null && deadlines.nanosOf(found.ticket()) <= nowNanos) {
            expire(found);
            return null;
        }
        return found;
    }

    private void expire(OpenChange change) {
        remove(change);
        announcer.emit(new Event.ChangeWithdrawn(change.id(), ""));
    }

    private void remove(OpenChange change) {
        deadlines.remove(change.ticket());
        open.remove(change);
    }
}
