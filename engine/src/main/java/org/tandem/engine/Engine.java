package org.tandem.engine;

import java.util.Map;
import java.util.TreeMap;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.account.Books;
import org.tandem.engine.account.Funding;
import org.tandem.engine.change.Changes;
import org.tandem.engine.fx.Offers;
import org.tandem.engine.fx.Pairs;
import org.tandem.engine.fx.PriceList;
import org.tandem.engine.fx.Quotes;
import org.tandem.engine.fx.Quoting;
import org.tandem.engine.memory.CommandMemory;
import org.tandem.engine.memory.Fingerprint;
import org.tandem.engine.memory.Generation;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Bounds;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Refusals;
import org.tandem.engine.payment.Ending;
import org.tandem.engine.payment.Payments;
import org.tandem.engine.payment.Questions;
import org.tandem.engine.payment.Returns;
import org.tandem.engine.payment.Submission;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.time.Deadlines;

/// The clearing engine: one command after the other, each validated whole before anything changes. For one thread.
/// Same commands and times, same state hash and same events. A [Broken] invariant ends it for good.
public final class Engine {
    private static final long SNAPSHOT_VERSION = 1;

    private final Bounds bounds;
    private final Network network = new Network();
    private final Deadlines deadlines = new Deadlines();
    private final Announcer announcer;
    private final Books books;
    private final Pairs pairs;
    private final Quotes quotes;
    private final Offers offers;
    private final Quoting quoting;
    private final Payments payments;
    private final Ending ending;
    private final Submission submission;
    private final Returns returns;
    private final Questions questions;
    private final Funding funding;
    private final Changes changes;
    private final CommandMemory memory;
    private final Fingerprint fingerprint = new Fingerprint();
    private EventSink sink = (sequence, event, delivery0, delivery1, delivery2) -> {};
    private long lastTimeNanos;

    public Engine() {
        this(Bounds.DEFAULT);
    }

    Engine(Bounds bounds) {
        this.bounds = bounds;
        announcer = new Announcer(network.participants(), this::pass);
        books = new Books(network);
        pairs = new Pairs(network);
        quotes = new Quotes(network, pairs, bounds);
        offers = new Offers(network, books, pairs, deadlines, announcer);
        PriceList prices = new PriceList();
        quoting = new Quoting(network, books, pairs, quotes, prices, announcer);
        payments = new Payments(network, deadlines, bounds);
        ending = new Ending(network, books, payments, announcer);
        submission = new Submission(network, books, pairs, quotes, prices, payments, ending, announcer);
        returns = new Returns(network, books, payments, ending, announcer);
        questions = new Questions(network, payments, ending, announcer);
        funding = new Funding(network, books, announcer, bounds);
        changes = new Changes(network, books, pairs, ending, deadlines, announcer);
        memory = new CommandMemory(quotes, bounds);
    }

    /// Works off what is due, then does the command. A time before the last one counts as the last one.
    public Outcome apply(Command command, long timeNanos, EventSink events) {
        advance(timeNanos, events);
        Outcome outcome = answer(command);
        books.checkTouched();
        return outcome;
    }

    /// A wake-up: works off what is due by now, at most [Limits#EXPIRIES_PER_STEP_MAX] deadlines; call again while
    /// [#nextDeadlineNanos] is not in the future.
    public void advance(long timeNanos, EventSink events) {
        sink = events;
        lastTimeNanos = Math.max(lastTimeNanos, timeNanos);
        for (int i = 0; i < Limits.EXPIRIES_PER_STEP_MAX && deadlines.firstNanos() <= lastTimeNanos; i++) {
            expire(deadlines.first());
        }
        quotes.sweep(lastTimeNanos);
        payments.sweep(lastTimeNanos);
        memory.rotate(lastTimeNanos, network.parameters().duplicateWindowMillis());
        books.checkTouched();
    }

    /// When the next deadline is due, epoch nanoseconds; `Long.MAX_VALUE` when none waits.
    public long nextDeadlineNanos() {
        return deadlines.firstNanos();
    }

    public long lastSequence() {
        return announcer.lastSequence();
    }

    public long lastTimeNanos() {
        return lastTimeNanos;
    }

    /// The whole state as words; equal states give equal words on every node.
    public void writeTo(SnapshotSink words) {
        WordWriter out = new WordWriter(words::put);
        out.put(SNAPSHOT_VERSION);
        out.put(lastTimeNanos);
        out.put(deadlines.lastOrder());
        announcer.writeTo(out);
        network.writeTo(out);
        books.writeTo(out);
        offers.writeTo(out);
        quotes.writeTo(out);
        payments.writeTo(out);
        funding.writeTo(out);
        changes.writeTo(out);
        memory.writeTo(out);
        out.put(~SNAPSHOT_VERSION);
        out.flush();
    }

    /// @throws Broken when the words are no snapshot of this version
    public static Engine readFrom(SnapshotSource words) {
        WordReader in = new WordReader(words::next);
        Engine engine = new Engine();
        in.expect(SNAPSHOT_VERSION, "version");
        engine.lastTimeNanos = in.next();
        engine.deadlines.restoreLastOrder(in.next());
        engine.announcer.readFrom(in);
        engine.network.readFrom(in);
        engine.books.readFrom(in);
        engine.offers.readFrom(in);
        engine.quotes.readFrom(in);
        engine.payments.readFrom(in);
        engine.funding.readFrom(in);
        engine.changes.readFrom(in);
        engine.memory.readFrom(in);
        in.expect(~SNAPSHOT_VERSION, "end");
        return engine;
    }

    /// 64 bits over the words of [#writeTo].
    public long stateHash() {
        long[] hash = {0};
        writeTo(word -> {
            long z = (hash[0] ^ word) * 0x9e3779b97f4a7c15L;
            z = (z ^ z >>> 32) * 0xbf58476d1ce4e5b9L;
            hash[0] = z ^ z >>> 29;
        });
        return hash[0];
    }

    /// Every invariant again from the ground up.
    /// @throws Broken when one does not hold
    public void checkBooks() {
        books.check();
        quotes.check();
        payments.check();
        Map<AccountId, Long> reserved = new TreeMap<>();
        ending.addReserved((account, amount) -> reserved.merge(account.id(), amount, Math::addExact));
        funding.addReserved((account, amount) -> reserved.merge(account.id(), amount, Math::addExact));
        books.each(account -> Broken.unless(
                account.reserved() == reserved.getOrDefault(account.id(), 0L),
                () -> "the reservations on " + account.id() + " are not those of its pending payments"));
    }

    /// In the order of [org.tandem.domain.account.AccountId].
    public void eachAccount(AccountVisitor visitor) {
        books.eachById(it -> visitor.visit(it.id(), it.state(), it.posted(), it.reserved()));
    }

    private void pass(long sequence, Event event, long delivery0, long delivery1, long delivery2) {
        sink.emit(sequence, event, delivery0, delivery1, delivery2);
    }

    private void expire(int ticket) {
        int target = deadlines.targetOf(ticket);
        switch (deadlines.kindOf(ticket)) {
            case Deadlines.PAYMENT -> ending.expire(target, lastTimeNanos);
            case Deadlines.OFFER -> offers.expire(target);
            case Deadlines.CHANGE -> changes.expire(target);
            default -> throw new Broken("a deadline has no known kind: " + deadlines.kindOf(ticket));
        }
    }

    private Outcome answer(Command command) {
        CommandId id = command instanceof Command.Identified it ? it.id() : null;
        if (id == null) {
            return network.isFounded() ? perform(command) : notFounded();
        }
        long content = fingerprint.of(command);
        Outcome known = memory.recall(id, content, lastTimeNanos);
        if (known != null) {
            return known;
        }
        if (!network.isFounded() && !(command instanceof Command.FoundNetwork)) {
            return notFounded();
        }
        Outcome outcome = perform(command);
        boolean quoted = command instanceof Command.RequestQuote && outcome instanceof Outcome.Applied;
        memory.remember(id, content, outcome, quoted ? quoting.lastRequest() : Generation.NO_REQUEST);
        return outcome;
    }

    private Outcome perform(Command command) {
        return switch (command) {
            case Command.SubmitPayment it -> submission.submit(it, lastTimeNanos);
            case Command.AnswerPayment it -> ending.answer(it, lastTimeNanos);
            case Command.RequestQuote it -> quoting.request(it, lastTimeNanos);
            case Command.PublishOffer it -> offers.publish(it, lastTimeNanos);
            case Command.WithdrawOffer it -> offers.withdraw(it);
            case Command.PublishReferenceRate it -> offers.publishReference(it);
            case Command.ReturnPayment it -> returns.giveBack(it, lastTimeNanos);
            case Command.RequestRecall it -> returns.requestRecall(it, lastTimeNanos);
            case Command.AnswerRecall it -> returns.answerRecall(it, lastTimeNanos);
            case Command.AskInformation it -> questions.ask(it, lastTimeNanos);
            case Command.AnswerInformation it -> questions.answer(it, lastTimeNanos);
            case Command.Fund it -> funding.fund(it);
            case Command.RequestDefunding it -> funding.request(it);
            case Command.ConfirmDefunding it -> funding.confirm(it);
            case Command.FoundNetwork it -> found(it);
            case Command.ProposeChange it -> changes.propose(it, lastTimeNanos);
            case Command.ApproveChange it -> changes.approve(it, lastTimeNanos);
            case Command.WithdrawChange it -> changes.withdraw(it, lastTimeNanos);
        };
    }

    /// All or nothing: what the founding changes lead to is tried on an engine that is thrown away.
    private Outcome found(Command.FoundNetwork it) {
        if (network.isFounded()) {
            return Refusals.of(Reason.STATE, "a network is founded already");
        }
        Outcome refused = new Engine(bounds).changes.trial(it, lastTimeNanos);
        return refused != null ? refused : changes.found(it, lastTimeNanos);
    }

    private static Outcome notFounded() {
        return Refusals.of(Reason.STATE, "no network is founded yet");
    }
}
