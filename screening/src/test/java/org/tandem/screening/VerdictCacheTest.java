package org.tandem.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;

class VerdictCacheTest {
    private static final Subject SUBJECT = Subject.named("Zarnitsa Foundry", EntryType.ORGANISATION);

    @Test
    void remembers_a_verdict_only_for_its_lists() {
        LiveScreener live = new LiveScreener(Screener.of(List.of(list("1", "Other Works")), ScreeningPolicy.SHIPPED));
        assertThat(live.screen(SUBJECT)).isEqualTo(new Result.Clear());

        live.replace(List.of(list("2", "Zarnitsa Foundry")), ScreeningPolicy.SHIPPED);

        assertThat(live.screen(SUBJECT)).isInstanceOf(Result.Alert.class);
        assertThat(live.screen(SUBJECT)).isSameAs(live.screen(SUBJECT));
    }

    @Test
    void forgets_the_longest_unused_beyond_its_bound() {
        VerdictCache cache = new VerdictCache(2);
        Screener screener = Screener.of(List.of(list("1", "Other Works")), ScreeningPolicy.SHIPPED);
        for (String name : List.of("Alpha", "Beta", "Gamma")) {
            cache.verdict(screener, Subject.named(name, EntryType.ORGANISATION));
        }
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void knows_each_policy_by_an_epoch_of_its_own() {
        ScreeningPolicy shipped = ScreeningPolicy.SHIPPED;
        ScreeningPolicy stricter = new ScreeningPolicy(
                shipped.personLeast() - 1,
                shipped.organisationLeast(),
                shipped.containedLeast(),
                shipped.addressLeast(),
                shipped.evidence(),
                shipped.weights());

        assertThat(stricter.epoch()).isNotEqualTo(shipped.epoch());
        assertThat(shipped.epoch()).isEqualTo(ScreeningPolicy.SHIPPED.epoch());
    }

    private static ListVersion list(String hash, String name) {
        ListEntry entry = new ListEntry(
                "E1",
                EntryType.ORGANISATION,
                List.of(ListedName.of(name, NameQuality.PRIMARY)),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
        return new ListVersion("TEST", hash, "", List.of(entry), List.of());
    }
}
