package org.tandem.simulator.check;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.tandem.codec.CommandEncoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A command sent again changes nothing and is told what became of the first; the same id with other content is a
/// conflict. Within the window, which no run outlives.
final class Memory {
    private static final String LAW = "a command sent twice changes nothing the second time";

    private final CommandEncoder encoder = new CommandEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final Map<CommandId, First> byId = new TreeMap<>();
    private final Map<Uetr, ContentHash> byUetr = new TreeMap<>();
    private boolean founded;
    private long listEpoch;

    private record First(byte[] content, Outcome outcome) {}

    /// Which lists are in force is all it wants to know of what happens.
    void hear(Event event) {
        if (event instanceof Event.ChangeApplied it && it.what() instanceof Change.ActivateLists lists) {
            listEpoch = lists.epoch();
        }
    }

    void hear(Command command, Outcome outcome, int events) {
        if (command instanceof Command.FoundNetwork it && outcome instanceof Outcome.Applied) {
            founded = true;
            it.changes().stream()
                    .filter(Change.ActivateLists.class::isInstance)
                    .forEach(rule -> listEpoch = ((Change.ActivateLists) rule).epoch());
        }
        if (!founded) {
            return;
        }
        LawBroken.unless(
                events == 0 || outcome instanceof Outcome.Applied,
                "a command that is not applied changes nothing",
                () -> command + " was answered " + outcome + " and led to " + events + " events");
        if (command instanceof Command.SubmitPayment payment) {
            submitted(payment, outcome);
        } else {
            CommandId id = command instanceof Command.Identified it ? it.id() : null;
            if (id != null) {
                judge(id, command, outcome);
            }
        }
    }

    private void judge(CommandId id, Command command, Outcome outcome) {
        byte[] content = new byte[encoder.encode(0, command, buffer, 0)];
        buffer.getBytes(0, content);
        First first = byId.get(id);
        if (first == null) {
            boolean isNew = outcome instanceof Outcome.Applied || outcome instanceof Outcome.Refused;
            LawBroken.unless(isNew, LAW, () -> "the first " + command + " was answered " + outcome);
            byId.put(id, new First(content, outcome));
        } else if (!Arrays.equals(first.content(), content)) {
            boolean conflict = outcome instanceof Outcome.Refused it && it.reason() == Reason.DUPL;
            LawBroken.unless(conflict, "the same id with other content is a conflict", () -> command + ": " + outcome);
        } else if (first.outcome() instanceof Outcome.Refused) {
            LawBroken.unless(outcome.equals(first.outcome()), LAW, () -> first.outcome() + ", then " + outcome);
        } else {
            boolean known = command instanceof Command.RequestQuote
                    ? outcome instanceof Outcome.QuotesKnown
                    : outcome instanceof Outcome.Repeated;
            LawBroken.unless(known, LAW, () -> "the second " + command + " was answered " + outcome);
        }
    }

    private void submitted(Command.SubmitPayment it, Outcome outcome) {
        ContentHash content = ContentHash.of(
                it.uetr(),
                it.debtorAgent(),
                it.creditorAgent(),
                it.quote(),
                it.source(),
                it.targetCurrency().pack(),
                it.targetMinor(),
                it.messageDigestHigh(),
                it.messageDigestLow());
        ContentHash first = byUetr.get(it.uetr());
        Clearance clearance = it.clearance();
        if (first == null
                && clearance != null
                && clearance.content().equals(content)
                && clearance.listEpoch() != listEpoch) {
            // By other lists than those in force: the gate may clear it again, so nothing is remembered.
            boolean refused = outcome instanceof Outcome.Refused refusal && refusal.reason() == Reason.RR04;
            LawBroken.unless(refused, "lists that are not in force clear nothing", () -> it + ": " + outcome);
        } else if (first == null) {
            byUetr.put(it.uetr(), content);
            LawBroken.unless(
                    outcome instanceof Outcome.Applied, LAW, () -> "the first " + it + " was answered " + outcome);
        } else if (first.equals(content)) {
            LawBroken.unless(outcome instanceof Outcome.PaymentKnown, LAW, () -> "the second " + it + ": " + outcome);
        } else {
            boolean conflict = outcome instanceof Outcome.Refused refused && refused.reason() == Reason.AM05;
            LawBroken.unless(conflict, "the same UETR with other content is a conflict", () -> it + ": " + outcome);
        }
    }
}
