package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.names.Demands;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.payment.Reason;

/// A gate whose policy two officers change.
class PolicyInForceTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final ScreeningSubject SUBJECT =
            Example.subject(Example.debtor("Anna Linden"), Example.creditor("Oak Mill"));

    private static Gate gate() {
        FakeScreen lists = FakeScreen.of("Somebody", 900).confirmedAt(NOW);
        return new Gate(lists, GateSettings.standard().withClock(InstantSource.fixed(NOW)));
    }

    @Test
    void another_policy_is_in_force_for_the_next_payment() {
        Gate gate = gate();
        assertThat(gate.clear(SUBJECT).verdict()).isEqualTo(Verdict.PASS);
        String usual = PolicyText.write(Policy.standard());
        String strict = usual.replace(
                        "usual", "pack\n  pack OWN-1 version 1\n  need always debtor lei else reject RR02\nusual")
                .replace("rules=R16-2012", "rules=OWN-1");
        gate.policy(strict, NOW);
        assertThat(gate.clear(SUBJECT).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(gate.clear(SUBJECT).reason()).isEqualTo(Reason.RR02);
        gate.policy(usual, NOW.plusSeconds(60));
        assertThat(gate.clear(SUBJECT).verdict()).isEqualTo(Verdict.PASS);
        assertThat(gate.tellable(SUBJECT, Reason.RR02, NOW.plusSeconds(1)))
                .as("what its sender was told then is told again in the same words")
                .hasValueSatisfying(text -> assertThat(text).startsWith("OWN-1: the debtor"));
        assertThat(gate.tellable(SUBJECT, Reason.RR02, NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void what_it_wants_of_lists_is_in_force_with_it_and_stays_where_one_of_before_says_nothing() {
        Demands atFirst = new Demands(Set.of("UN"), Set.of());
        Gate gate =
                new Gate(FakeScreen.of("Somebody", 900), GateSettings.standard().withDemands(atFirst));
        assertThat(gate.demands()).contains(atFirst);
        String usual = PolicyText.write(Policy.standard());
        gate.policy(usual.replace("policy 2", "policy 1"), NOW);
        assertThat(gate.demands()).contains(atFirst);
        gate.policy(usual.replace("usual", "floor EU\nrejects SDGT\nusual"), NOW);
        assertThat(gate.demands()).contains(new Demands(Set.of("EU"), Set.of("SDGT")));
        gate.policy("policy 9\n", NOW);
        assertThat(gate.demands()).as("it may demand anything").isEmpty();
        gate.policy(usual, NOW);
        assertThat(gate.demands()).contains(Demands.NONE);
    }

    @Test
    void a_policy_that_cannot_be_read_holds_everything_and_says_so() {
        Gate gate = gate();
        gate.policy("policy 9\n", NOW);
        Examination examination = gate.examine(SUBJECT);
        assertThat(examination.judgement().verdict()).isEqualTo(Verdict.HOLD);
        assertThat(examination.judgement().detail()).contains("policy in force cannot be read by this program");
        assertThat(gate.problem(NOW)).contains("cannot be read");
        gate.policy(PolicyText.write(Policy.standard()), NOW.plusSeconds(1));
        assertThat(gate.problem(NOW)).isEmpty();
        assertThat(gate.clear(SUBJECT).verdict()).isEqualTo(Verdict.PASS);
    }
}
