package org.tandem.simulator.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.Engine;
import org.tandem.simulator.node.Entry;
import org.tandem.simulator.node.Witness;

/// The one history that all nodes must tell. Whoever applies an entry first is judged by the laws; everybody after it,
/// after a restart and from a snapshot too, must come to the same state and the same bytes.
public final class History implements Witness {
    /// A state that differs goes on differing, and its hash costs more than all else.
    private static final int ENTRIES_PER_HASH = 16;

    private static final String SAME = "the same log gives the same state and the same bytes";

    private final List<Told> told = new ArrayList<>();
    private final Map<Long, List<Answer>> answers = new HashMap<>();
    private final TreeMap<Long, Map<AccountId, long[]>> balances = new TreeMap<>();
    private final StepDecoder decoder = new StepDecoder();
    private final Laws laws = new Laws();
    private LongPredicate asked = correlation -> true;

    private record Told(Entry entry, List<byte[]> steps, long journalPosition, long stateHash) {}

    private record Answer(long index, byte[] step) {}

    /// How many entries somebody has applied.
    public long size() {
        return told.size();
    }

    /// Payments as the log has them.
    public Map<Uetr, PaymentState> payments() {
        return laws.payments();
    }

    /// How many events there were of each kind.
    public Map<String, Long> events() {
        return laws.events();
    }

    public long commands() {
        return laws.commands();
    }

    @Override
    public void applied(int node, long index, Entry entry, List<byte[]> steps, long journalPosition, Engine engine) {
        Told now = new Told(entry, steps, journalPosition, index % ENTRIES_PER_HASH == 0 ? engine.stateHash() : 0);
        if (index == told.size() + 1) {
            told.add(now);
            judge(index, now, engine);
            return;
        }
        Told first = told.get((int) index - 1);
        String where = "node " + node + " at entry " + index + " of " + told.size() + " ";
        LawBroken.unless(
                first.entry().isSame(entry),
                "what counts is never lost or replaced",
                () -> where + "has " + entry + ", another had " + first.entry());
        LawBroken.unless(first.stateHash() == now.stateHash(), SAME, () -> where + "has another state");
        LawBroken.unless(first.journalPosition() == journalPosition, SAME, () -> where + "has its journal elsewhere");
        LawBroken.unless(first.steps().size() == steps.size(), SAME, () -> where + "has another number of steps");
        for (int i = 0; i < steps.size(); i++) {
            LawBroken.unless(Arrays.equals(first.steps().get(i), steps.get(i)), SAME, () -> where + "has another step");
        }
    }

    /// All steps so far, in order, as they must stand in every journal.
    public List<byte[]> allSteps() {
        return told.stream().flatMap(it -> it.steps().stream()).toList();
    }

    public Entry entry(long index) {
        return told.get((int) index - 1).entry();
    }

    /// The last entry after which the state's hash was taken.
    public long lastHashed() {
        return size() - size() % ENTRIES_PER_HASH;
    }

    public long lastStateHash() {
        return lastHashed() == 0 ? 0 : told.get((int) lastHashed() - 1).stateHash();
    }

    /// The projector has committed rows up to this event.
    public void projected(long lastSequence, Map<AccountId, long[]> rows) {
        Map<AccountId, long[]> engines = balances.get(lastSequence);
        if (engines == null) {
            // Amid the steps of one batch, where nobody has seen the engine's balances.
            LawBroken.unless(lastSequence <= laws.lastSequence(), "nothing is invented", () -> "event " + lastSequence);
            return;
        }
        engines.forEach((id, balance) -> {
            long[] row = rows.getOrDefault(id, new long[2]);
            LawBroken.unless(
                    Arrays.equals(row, balance),
                    "the read model's balances are the engine's",
                    () -> id + " after event " + lastSequence + " has " + Arrays.toString(row) + ", the engine "
                            + Arrays.toString(balance));
        });
    }

    public void allEnded() {
        laws.allEnded();
    }

    void asked(LongPredicate isAsked) {
        asked = isAsked;
    }

    void acknowledged(long correlation, Step step, long afterIndex) {
        List<Answer> found = answers.getOrDefault(correlation, List.of());
        boolean stands = found.stream()
                .anyMatch(it ->
                        it.index() > afterIndex && decode(it.step()).outcome().equals(step.outcome()));
        LawBroken.unless(
                stands,
                "an answer is in the log, later than its question",
                () -> step + " to " + correlation + ", asked after entry " + afterIndex);
    }

    private void judge(long index, Told now, Engine engine) {
        List<Step> steps = now.steps().stream().map(this::decode).toList();
        for (int i = 0; i < steps.size(); i++) {
            long correlation = steps.get(i).correlation();
            if (correlation != 0) {
                answers.computeIfAbsent(correlation, _ -> new ArrayList<>(1))
                        .add(new Answer(index, now.steps().get(i)));
            }
        }
        laws.judge(now.entry(), steps, engine, asked);
        balances.put(laws.lastSequence(), Laws.balancesOf(engine));
    }

    private Step decode(byte[] step) {
        return decoder.decode(new UnsafeBuffer(step), 0, step.length);
    }
}
