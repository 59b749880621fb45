package org.tandem.simulator.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.simulator.Simulation;

/// A simulator that finds nothing proves nothing. Each defect is put into the bytes of the production code and must be
/// found within so many seeds.
class PlantedDefectsTest {
    private static final int SEEDS = 200;
    private static final String ENDING = "org.tandem.engine.payment.Ending";
    private static final String DEADLINES = "org.tandem.engine.time.Deadlines";
    private static final String SETTLEMENT = "org.tandem.domain.payment.Postings.settlement";

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of(
                        "a settlement is posted twice", new Redirect(ENDING + ".settle", SETTLEMENT, "postedTwice")),
                Arguments.of("one leg is settled alone", new Redirect(ENDING + ".settle", SETTLEMENT, "oneLegOnly")),
                Arguments.of(
                        "a reservation is kept when time runs out",
                        new Redirect(
                                ENDING + ".release",
                                "org.tandem.engine.account.Account.release",
                                "keptWhenTimeRanOut")),
                Arguments.of(
                        "a restored node goes by the order of its tables",
                        new Redirect(
                                "org.tandem.engine.payment.Payments.readFrom",
                                DEADLINES + ".restore",
                                "inTheOrderOfTheTable")),
                Arguments.of(
                        "a deadline is one nanosecond late",
                        new Redirect("org.tandem.engine.Engine.advance", DEADLINES + ".firstNanos", "oneLater")),
                Arguments.of(
                        "a command is known by its id alone",
                        new Redirect(
                                "org.tandem.engine.Engine.answer",
                                "org.tandem.engine.memory.Fingerprint.of",
                                "contentIgnored")),
                Arguments.of(
                        "a wake-up is missing in the journal",
                        new Redirect(
                                "org.tandem.cluster.ledger.Ledger.onWakeUp",
                                "org.tandem.cluster.ledger.Ledger.finish",
                                "notJournalled")),
                Arguments.of(
                        "a snapshot does not wait for the journal",
                        new Redirect(
                                "org.tandem.simulator.node.Host.takeSnapshot",
                                "org.tandem.cluster.journal.JournalFiles.force",
                                "notForced")),
                Arguments.of(
                        "an answer is given before most nodes have it",
                        new Redirect(
                                "org.tandem.simulator.node.Replica.applyCommitted",
                                "java.lang.Math.min",
                                "uncommitted")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    @Tag("slow")
    void a_planted_defect_is_found(String name, Redirect defect) throws ReflectiveOperationException {
        MutantLoader loader = new MutantLoader(List.of(defect));
        int seed = 1;
        while (seed <= SEEDS && run(loader, seed) == null) {
            seed++;
        }
        assertThat(seed).as("the first seed that finds it").isLessThanOrEqualTo(SEEDS);
    }

    @Test
    @Tag("slow")
    void without_a_defect_nothing_is_found() throws ReflectiveOperationException {
        assertThat(run(new MutantLoader(List.of()), 1)).isNull();
    }

    @Test
    void a_defect_that_cannot_be_planted_is_no_defect() {
        Redirect nowhere = new Redirect("org.tandem.simulator.Simulation.run", "java.lang.Math.abs", "uncommitted");
        assertThatThrownBy(() -> run(new MutantLoader(List.of(nowhere)), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("has no call of java.lang.Math.abs");
    }

    /// @return what was found, or null
    private static @Nullable Throwable run(MutantLoader loader, long seed) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(Simulation.class.getName());
        Object simulation = type.getConstructor(long.class).newInstance(seed);
        try {
            type.getMethod("run").invoke(simulation);
            return null;
        } catch (InvocationTargetException found) {
            return found.getCause();
        }
    }
}
