package org.tandem.engine.reference;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.engine.Engine;
import org.tandem.engine.laws.RandomLog;

/// P6: the engine and the naive model, told the same, say the same, command by command.
class ModelEqualityLaws {
    private final Engine engine = new Engine();
    private final ModelComparison model = new ModelComparison();
    private final List<Event> events = new ArrayList<>();

    @Property(tries = 10)
    void p6_the_engine_equals_the_naive_model(@ForAll long seed) {
        inStep(seed);
    }

    @Property(tries = 200)
    @Tag("slow")
    void p6_the_engine_equals_the_naive_model_over_many_logs(@ForAll long seed) {
        inStep(seed);
    }

    private static void inStep(long seed) {
        ModelEqualityLaws pair = new ModelEqualityLaws();
        RandomLog random = new RandomLog(seed);
        for (int i = 0; i < 1_500; i++) {
            Command command = i == 0 ? random.founding() : random.next();
            pair.step(command, random.timeNanos());
            pair.events.forEach(random::hear);
            random.pass();
        }
    }

    private void step(Command command, long timeNanos) {
        events.clear();
        do {
            engine.advance(timeNanos, (sequence, event, d0, d1, d2) -> events.add(event));
        } while (engine.nextDeadlineNanos() <= timeNanos);
        model.expire(timeNanos, List.copyOf(events));
        int before = events.size();
        Outcome outcome = engine.apply(command, timeNanos, (sequence, event, d0, d1, d2) -> events.add(event));
        model.compare(command, outcome, List.copyOf(events.subList(before, events.size())));
        engine.eachAccount(model::compareAccount);
    }
}
