package org.tandem.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.gateway.json.ChangeJson;

class NetworkDifferenceTest {
    private static final ChangeJson.AddCurrency BYN = new ChangeJson.AddCurrency("BYN", 2, "SBYNBY20");
    private static final ChangeJson.AdmitParticipant BANK =
            new ChangeJson.AdmitParticipant("MNMBBY20", "BANK", "A bank", "BY", List.of("BYN"), false);
    private static final ChangeJson.SetFees FEES = new ChangeJson.SetFees(
            "BYN",
            "BYN",
            new ChangeJson.Fee("0.30", 0L, "0.00", "5.00"),
            new ChangeJson.Fee("0.00", 0L, "0.00", "0.00"));
    private static final ChangeJson.SetLimits LIMITS = new ChangeJson.SetLimits(null, "BYN", "100.00", null);
    private static final List<ChangeJson> RUNNING = List.of(BYN, BANK, FEES, LIMITS);

    private static List<String> changes(List<ChangeJson> wanted, List<ChangeJson> found) {
        return NetworkDifference.between(wanted, found).changes().stream()
                .map(it -> ChangeText.of(it.change()))
                .toList();
    }

    private static List<ChangeJson> running(ChangeJson before, ChangeJson after) {
        List<ChangeJson> changed = new ArrayList<>(RUNNING);
        changed.replaceAll(it -> it.equals(before) ? after : it);
        return changed;
    }

    private static List<ChangeJson> without(ChangeJson change) {
        return RUNNING.stream().filter(it -> !it.equals(change)).toList();
    }

    @Test
    void the_same_network_has_no_difference() {
        assertThat(NetworkDifference.between(RUNNING, RUNNING)).isEqualTo(new NetworkDifference(List.of(), List.of()));
    }

    @Test
    void what_is_new_is_added_and_what_is_other_is_set_beside_what_is_there() {
        ChangeJson other = new ChangeJson.SetLimits(null, "BYN", "200.00", "5000.00");
        ChangeJson rub = new ChangeJson.AddCurrency("RUB", 2, "SRUBRU20");
        List<ChangeJson> wanted = new ArrayList<>(running(LIMITS, other));
        wanted.add(rub);

        assertThat(NetworkDifference.between(wanted, RUNNING).changes())
                .containsExactly(new NetworkDifference.Item(other, LIMITS), new NetworkDifference.Item(rub, null));
    }

    @Test
    void a_rule_that_the_file_does_not_name_falls_away_once() {
        assertThat(changes(without(FEES), RUNNING)).containsExactly("fees BYN/BYN: sender none; receiver none");
        assertThat(changes(without(LIMITS), RUNNING))
                .containsExactly("limits of everyone without limits of its own in BYN: a payment without limit, a day"
                        + " without limit");

        ChangeJson none = NetworkDifference.between(without(FEES), RUNNING)
                .changes()
                .getFirst()
                .change();
        assertThat(changes(without(FEES), running(FEES, none))).isEmpty();
    }

    @Test
    void a_corridor_gets_a_hold_of_its_own_and_loses_it() {
        ChangeJson hold = new ChangeJson.SetHold("BY", "RU", 14_400_000L);
        List<ChangeJson> with = new ArrayList<>(RUNNING);
        with.add(hold);

        assertThat(changes(with, RUNNING)).containsExactly("let held payments from BY to RU wait 4h for officers");
        assertThat(changes(RUNNING, with))
                .containsExactly("let held payments from BY to RU wait as long as all others");
        assertThat(changes(with, with)).isEmpty();
    }

    @Test
    void accounts_are_opened_and_closed_and_the_participant_stays_who_it_is() {
        ChangeJson other =
                new ChangeJson.AdmitParticipant("MNMBBY20", "BANK", "Another name", "BY", List.of("RUB"), false);
        NetworkDifference difference = NetworkDifference.between(running(BANK, other), RUNNING);

        assertThat(difference.changes().stream().map(it -> ChangeText.of(it.change())))
                .containsExactly("open the RUB account of MNMBBY20", "close the BYN account of MNMBBY20 for good");
        assertThat(difference.untouched()).singleElement().asString().contains("MNMBBY20 is there with another name");
    }

    @Test
    void who_is_not_in_the_file_is_said_and_left_alone() {
        NetworkDifference difference = NetworkDifference.between(without(BANK), RUNNING);

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.untouched()).singleElement().asString().contains("MNMBBY20 is not in the file; it stays");
    }
}
