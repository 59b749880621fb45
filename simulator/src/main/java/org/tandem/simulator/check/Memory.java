package org.tandem.simulator.check;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.tandem.codec.CommandEncoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.ContentHash;
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

    private record First(byte[] content, Outcome outcome) {}

    void hear(Command command, Outcome outcome, int events) {
        founded |= command instanceof Command.FoundNetwork && outcome instanceof Outcome.Applied;
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
        ContentHash first = byUetr.putIfAbsent(it.uetr(), content);
        if (first == null) {
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
