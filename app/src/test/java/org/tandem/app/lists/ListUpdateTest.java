package org.tandem.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.rescreen.ListChange;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.gateway.directory.Directory;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Delta;
import org.tandem.screening.list.store.ListStore;
import org.tandem.screening.list.store.Officer;
import org.tandem.screening.list.store.Outcome;

/// What known parties are compared with when two officers have put a new version in force.
class ListUpdateTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Officer ONE = new Officer("officer.one");
    private static final Officer TWO = new Officer("officer.two");

    @TempDir
    Path root;

    private final Directory directory = new Directory();
    private final List<ListUpdate> updates = new ArrayList<>();
    private ListStore store;
    private GateLists lists;
    private long epoch;

    @BeforeEach
    void open() throws Exception {
        store = ListStore.open(root.resolve("store"), Set.of());
        lists = new GateLists(store, Set.of(), GateSettings.standard(), updates::add);
        putInForce(40, "Marek Harbin");
    }

    @AfterEach
    void close() throws IOException {
        lists.close();
        store.close();
    }

    @Test
    void the_first_lists_of_a_start_are_compared_with_everybody() throws Exception {
        ListUpdate first = updates.getFirst();
        assertThat(first.changes().read()).isEmpty();
        assertThat(first.byDelta("", List.of())).isFalse();
    }

    @Test
    void a_few_new_entries_alone_are_compared() throws Exception {
        putInForce(40, "Marek Harbin", "Dorota Lisowska");
        ListUpdate update = updates.getLast();
        List<Delta> deltas = update.changes().read();

        assertThat(update.byDelta(updates.getFirst().names().version(), deltas)).isTrue();
        ListChange change = update.change(deltas);
        assertThat(change.added()).isEqualTo(1);
        assertThat(change.fromEpoch()).isEqualTo(1);
        assertThat(change.entries().epoch()).isEqualTo(2);
        assertThat(hits(change, "Dorota Lisowska")).hasSize(1);
        assertThat(hits(change, "Marek Harbin")).isEmpty();
    }

    @Test
    void everybody_is_compared_after_a_missed_update_and_after_a_large_one() throws Exception {
        putInForce(40, "Marek Harbin", "Dorota Lisowska");
        ListUpdate small = updates.getLast();
        assertThat(small.byDelta("lists of long ago", small.changes().read())).isFalse();

        putInForce(60, "Marek Harbin", "Dorota Lisowska");
        ListUpdate large = updates.getLast();
        assertThat(large.byDelta(small.names().version(), large.changes().read()))
                .isFalse();
    }

    @Test
    void what_was_taken_off_is_counted_and_finds_nobody() throws Exception {
        putInForce(40);
        ListUpdate update = updates.getLast();
        List<Delta> deltas = update.changes().read();
        ListChange change = update.change(deltas);
        assertThat(update.byDelta(updates.getFirst().names().version(), deltas)).isTrue();
        assertThat(change.removed()).isEqualTo(1);
        assertThat(hits(change, "Marek Harbin")).isEmpty();
    }

    private static List<Hit> hits(ListChange change, String name) {
        return change.entries().byName(ScreenedParty.named(PartyRole.DEBTOR, name, ""));
    }

    /// A list of so many numbered works and these names, by two officers and by the log.
    private void putInForce(int works, String... names) throws IOException, ListNotReadable {
        StringBuilder csv = new StringBuilder("id,name\n");
        for (int i = 0; i < works; i++) {
            csv.append("w%d,%s Works\n".formatted(i, word(i)));
        }
        for (String name : names) {
            csv.append("%s,%s\n".formatted(name.replace(' ', '-'), name));
        }
        epoch++;
        Path folder = Files.createDirectories(root.resolve("incoming" + epoch));
        Files.writeString(folder.resolve("OWN.list.csv"), csv);
        String hash = store.receive(folder, NOW).getFirst().hash();
        Outcome proposed = store.propose(hash, ONE, "test", "", NOW);
        assertThat(proposed).isInstanceOf(Outcome.Proposed.class);
        store.approve(((Outcome.Proposed) proposed).proposal(), TWO, "test", "", NOW);
        lists.prepare(store.epoch());
        directory.apply(
                new Event.ChangeApplied(
                        CommandId.of(new UUID(1, epoch)),
                        "officer.one",
                        "officer.two",
                        new Change.ActivateLists(epoch, store.epoch().version())),
                0);
        lists.follow(directory);
    }

    /// A made-up word for each number.
    private static String word(int number) {
        String syllables = "bakeligomupaterisovunadelofi";
        int a = number % 14 * 2;
        int b = number / 14 * 6 % 28;
        return "Z" + syllables.substring(a, a + 2) + syllables.substring(b, b + 2)
                + syllables.substring(26 - a, 28 - a);
    }
}
