package org.tandem.simulator.check;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.tandem.codec.CommandDecoder;
import org.tandem.codec.MalformedBytes;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.Engine;
import org.tandem.engine.reference.ModelComparison;
import org.tandem.simulator.node.Entry;

/// The laws of one entry of the log and what it led to.
final class Laws {
    /// The engine's own check from the ground up finds late what the model finds at once.
    private static final int LOOKS_PER_CHECK = 16;

    private final CommandDecoder decoder = new CommandDecoder();
    private final ModelComparison model = new ModelComparison();
    private final Lives lives = new Lives();
    private final Memory memory = new Memory();
    private final Map<Bic, Long> delivered = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private long lastSequence;
    private long timeNanos;
    private long commands;
    private long looks;

    /// A command of the log with its correlation; null when its bytes are none.
    private record Given(long correlation, @Nullable Command command) {}

    long lastSequence() {
        return lastSequence;
    }

    long commands() {
        return commands;
    }

    /// How many there were of each kind.
    Map<String, Long> events() {
        return events;
    }

    Map<Uetr, PaymentState> payments() {
        return lives.states();
    }

    void allEnded() {
        lives.allEnded();
    }

    void judge(Entry entry, List<Step> steps, Engine engine, LongPredicate isAsked) {
        boolean reachesLedger = entry.kind() == Entry.Kind.BATCH || entry.kind() == Entry.Kind.WAKE_UP;
        timeNanos = reachesLedger ? Math.max(timeNanos, entry.timeNanos()) : timeNanos;
        List<Given> given = entry.kind() == Entry.Kind.BATCH ? commandsOf(entry.bytes()) : List.of();
        boolean complete = entry.kind() == Entry.Kind.BATCH ? steps.size() == given.size() : steps.size() <= 1;
        LawBroken.unless(complete, "one step a command", () -> given.size() + " commands, " + steps.size() + " steps");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LawBroken.unless(
                    step.timeNanos() == timeNanos, "the log's time never goes back", () -> step.timeNanos() + "");
            step.events().forEach(this::hear);
            if (given.isEmpty()) {
                model.expire(timeNanos, events(step.events()));
            } else {
                judge(given.get(i), step, isAsked);
            }
        }
        if (reachesLedger) {
            books(engine);
            deadlines(steps, engine);
        }
    }

    static Map<AccountId, long[]> balancesOf(Engine engine) {
        Map<AccountId, long[]> balances = new TreeMap<>();
        engine.eachAccount((id, state, posted, reserved) -> balances.put(id, new long[] {posted, reserved}));
        return balances;
    }

    private void judge(Given given, Step step, LongPredicate isAsked) {
        Command command = given.command();
        if (command == null) {
            boolean refused = step.outcome() instanceof Outcome.Refused it && it.reason() == Reason.FF01;
            LawBroken.unless(
                    refused && step.events().isEmpty(), "bytes that are no command change nothing", () -> step + "");
            return;
        }
        LawBroken.unless(
                step.correlation() == given.correlation() && isAsked.test(given.correlation()),
                "nothing is invented",
                () -> command + " was asked by nobody");
        commands++;
        List<Event> events = events(step.events());
        int due = ModelComparison.due(events, command);
        model.expire(timeNanos, events.subList(0, due));
        memory.hear(command, step.outcome(), events.size() - due);
        model.compare(command, step.outcome(), events.subList(due, events.size()));
    }

    private void hear(Recorded recorded) {
        LawBroken.unless(
                recorded.sequence() == lastSequence + 1,
                "the journal has no gap",
                () -> "event " + recorded.sequence() + " follows event " + lastSequence);
        lastSequence = recorded.sequence();
        lives.hear(recorded.event());
        memory.hear(recorded.event());
        events.merge(recorded.event().getClass().getSimpleName(), 1L, Long::sum);
        for (int i = 0; i < Recipients.MAX; i++) {
            long delivery = recorded.delivery(i);
            if (delivery != 0) {
                Bic recipient = Recipients.of(recorded.event(), i);
                long last = delivered.merge(recipient, 1L, Long::sum);
                LawBroken.unless(
                        delivery == last,
                        "a participant's messages are dense",
                        () -> recipient + " is told " + delivery + ", expected " + last);
            }
        }
    }

    private void books(Engine engine) {
        if (++looks % LOOKS_PER_CHECK == 0) {
            engine.checkBooks();
        }
        Map<Currency, Long> sums = new TreeMap<>();
        engine.eachAccount((id, state, posted, reserved) -> {
            sums.merge(id.currency(), posted, Math::addExact);
            LawBroken.unless(
                    id.kind() == AccountKind.ISSUED || (posted - reserved >= 0 && reserved >= 0),
                    "no account is below its floor",
                    () -> id + " has " + posted + " and reserved " + reserved);
            model.compareAccount(id, state, posted, reserved);
        });
        sums.forEach((currency, sum) -> LawBroken.unless(
                sum == 0, "debits equal credits", () -> "the books of " + currency + " are off by " + sum));
    }

    private void deadlines(List<Step> steps, Engine engine) {
        long events = steps.stream().mapToLong(step -> step.events().size()).sum();
        LawBroken.unless(
                engine.nextDeadlineNanos() > engine.lastTimeNanos() || events >= Limits.EXPIRIES_PER_STEP_MAX,
                "what is due is done at its time",
                () -> "due at " + engine.nextDeadlineNanos() + ", now " + engine.lastTimeNanos());
    }

    private List<Given> commandsOf(byte[] batch) {
        UnsafeBuffer buffer = new UnsafeBuffer(batch);
        List<Given> given = new ArrayList<>();
        int at = 0;
        while (at < batch.length) {
            int rest = batch.length - at - Integer.BYTES;
            int length = rest < 0 ? -1 : buffer.getInt(at, ByteOrder.LITTLE_ENDIAN);
            if (length < 0 || length > rest) {
                given.add(new Given(0, null));
                return given;
            }
            at += Integer.BYTES;
            given.add(decode(buffer, at, length));
            at += length;
        }
        return given;
    }

    private Given decode(UnsafeBuffer buffer, int at, int length) {
        long correlation = CommandDecoder.correlation(buffer, at, length);
        try {
            return new Given(correlation, decoder.decode(buffer, at, length));
        } catch (MalformedBytes notACommand) {
            return new Given(correlation, null);
        }
    }

    private static List<Event> events(List<Recorded> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }
}
