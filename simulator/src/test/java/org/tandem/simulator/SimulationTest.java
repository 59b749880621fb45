package org.tandem.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.domain.event.Event;

class SimulationTest {
    private static final int FEW = 5;
    private static final int SOME = 60;
    private static final int MANY = 400;

    @Test
    void all_laws_hold_for_a_few_seeds() {
        assertThat(commandsOf(1, FEW)).isGreaterThan(FEW * 100L);
    }

    @Test
    @Tag("slow")
    void all_laws_hold_for_many_seeds() {
        assertThat(commandsOf(1 + FEW, MANY)).isGreaterThan(MANY * 100L);
    }

    @Test
    @Tag("slow")
    void the_runs_lead_to_every_kind_of_event_again_and_again() {
        Map<String, Long> events = new TreeMap<>();
        for (long seed = 1; seed <= SOME; seed++) {
            new Simulation(seed).run().events().forEach((kind, count) -> events.merge(kind, count, Long::sum));
        }
        List<String> kinds = Arrays.stream(Event.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(events).containsOnlyKeys(kinds);
        // The rarest, such as a withdrawn change, come about every other seed.
        assertThat(events.values()).allMatch(count -> count >= SOME / 4);
        assertThat(events.get("PaymentSettled")).isGreaterThan(SOME * 10L);
    }

    @Test
    void a_seed_is_the_same_run_every_time() {
        Simulation.Report first = new Simulation(7).run();
        assertThat(new Simulation(7).run()).isEqualTo(first);
        assertThat(new Simulation(8).run()).isNotEqualTo(first);
    }

    @Test
    void the_options_differ_from_seed_to_seed() {
        assertThat(new Simulation(1).options()).isNotEqualTo(new Simulation(2).options());
    }

    private static long commandsOf(long first, int seeds) {
        long commands = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            commands += new Simulation(seed).run().commands();
        }
        return commands;
    }
}
