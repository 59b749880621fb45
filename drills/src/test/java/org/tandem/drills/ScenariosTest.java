package org.tandem.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tandem.drills.scenario.Scenario;
import org.tandem.drills.scenario.Scenarios;

class ScenariosTest {
    private static final String TOGETHER = "short";

    @Test
    void each_has_a_name_of_its_own_and_a_page_for_operators() {
        assertThat(Scenarios.ALL).extracting(Scenario::name).doesNotHaveDuplicates();
        for (Scenario scenario : Scenarios.ALL) {
            assertThat(Scenarios.named(scenario.name())).isSameAs(scenario);
            if (!scenario.name().equals(TOGETHER)) {
                assertThat(Path.of("../docs/operating/drills", scenario.name() + ".md"))
                        .as(scenario.name())
                        .satisfies(it -> assertThat(Files.readString(it)).contains("./dev drill " + scenario.name()));
            }
        }
    }

    @Test
    void one_that_there_is_not_is_told_with_those_that_there_are() {
        assertThatThrownBy(() -> Scenarios.named("earthquake"))
                .hasMessageContaining("there is no drill 'earthquake'; there are leader-kill");
    }
}
