package org.tandem.screening.list.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.screening.list.store.StoreRoom.ANNA;
import static org.tandem.screening.list.store.StoreRoom.BORIS;
import static org.tandem.screening.list.store.StoreRoom.MONDAY;
import static org.tandem.screening.list.store.StoreRoom.proposal;
import static org.tandem.screening.list.store.StoreRoom.refused;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Outcome.Refusal;

class ListStoreTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private StoreRoom room;

    @BeforeEach
    void open() throws IOException {
        room = new StoreRoom(folder, "un");
    }

    @AfterEach
    void close() throws IOException {
        room.store().close();
    }

    private ListStore store() {
        return room.store();
    }

    @Test
    void a_version_is_in_force_when_two_officers_said_so() throws IOException, ListNotReadable {
        String hash = room.receive("un", 20, MONDAY);
        long number = room.propose(hash);
        assertThat(store().epoch().active()).isEmpty();
        assertThat(store().approve(number, BORIS, "checked", "", MONDAY)).isEqualTo(new Outcome.Activated(1));
        assertThat(store().epoch().active()).containsExactly(new Activation("un", hash));
        assertThat(store().epoch().decision())
                .isEqualTo(new Epoch.Decision(number, "un", hash, "anna", "boris", "daily update", "checked", ""));
        assertThat(store().version(hash).entries()).hasSize(20);
    }

    @Test
    void nobody_approves_an_own_proposal_under_whatever_spelling() throws IOException, ListNotReadable {
        long number = room.propose(room.receive("un", 20, MONDAY));
        refused(store().approve(number, new Officer(" ANNA "), "yes", "", MONDAY), Refusal.SAME_OFFICER);
        assertThat(store().epoch().number()).isZero();
    }

    @Test
    void a_proposal_is_decided_once() throws IOException, ListNotReadable {
        long number = room.propose(room.receive("un", 20, MONDAY));
        store().approve(number, BORIS, "yes", "", MONDAY);
        refused(store().approve(number, BORIS, "yes", "", MONDAY), Refusal.UNKNOWN_PROPOSAL);
        assertThat(store().epoch().number()).isEqualTo(1);
    }

    @Test
    void a_proposal_overtaken_by_another_decision_is_refused() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        long one = room.propose(room.receive("un", 21, MONDAY));
        room.activate(room.receive("un", 22, MONDAY));
        refused(store().approve(one, BORIS, "yes", "", MONDAY), Refusal.OVERTAKEN);
    }

    @Test
    void the_epoch_grows_with_every_decision() throws IOException, ListNotReadable {
        assertThat(room.activate(room.receive("un", 20, MONDAY))).isEqualTo(1);
        assertThat(room.activate(room.receive("house", 5, MONDAY))).isEqualTo(2);
        assertThat(room.activate(room.receive("un", 21, MONDAY))).isEqualTo(3);
        long removal = proposal(store().proposeRemoval("house", ANNA, "not used", MONDAY));
        assertThat(store().approve(removal, BORIS, "yes", "", MONDAY)).isEqualTo(new Outcome.Activated(4));
        assertThat(store().history()).extracting(Epoch::number).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void a_proposal_shows_what_it_changes() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        Outcome outcome = store().propose(room.receive("un", 22, MONDAY), ANNA, "daily update", "", MONDAY);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Proposed.class,
                        proposed ->
                                assertThat(proposed.delta().summary()).isEqualTo("un: 2 added, 0 changed, 0 removed"));
    }

    @Test
    void a_list_that_loses_just_a_tenth_passes_the_guard() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        assertThat(room.activate(room.receive("un", 18, MONDAY))).isEqualTo(2);
    }

    @Test
    void a_list_that_loses_more_needs_a_reason_of_both_officers() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        String small = room.receive("un", 17, MONDAY);
        refused(store().propose(small, ANNA, "daily update", "", MONDAY), Refusal.SHRINKS);
        long number = proposal(store().propose(small, ANNA, "daily update", "three were delisted", MONDAY));
        refused(store().approve(number, BORIS, "yes", " ", MONDAY), Refusal.SHRINKS);
        assertThat(store().epoch().number()).isEqualTo(1);
        assertThat(store().approve(number, BORIS, "yes", "seen in the official journal", MONDAY))
                .isEqualTo(new Outcome.Activated(2));
        assertThat(store().epoch().decision().shrink()).isEqualTo("three were delisted | seen in the official journal");
    }

    @Test
    void a_list_that_loses_its_aliases_shrinks_too() throws IOException, ListNotReadable {
        room.activate(room.receiveText("un", "id,name,aliases\n1,A,B|C|D\n2,E,\n", MONDAY));
        String bare = room.receiveText("un", "id,name,aliases\n1,A,\n2,E,\n", MONDAY);
        refused(store().propose(bare, ANNA, "daily update", "", MONDAY), Refusal.SHRINKS);
    }

    @Test
    void giving_a_list_up_and_taking_it_back_is_no_way_round_the_guard() throws IOException, ListNotReadable {
        room.activate(room.receive("house", 20, MONDAY));
        long removal = proposal(store().proposeRemoval("house", ANNA, "not used", MONDAY));
        store().approve(removal, BORIS, "yes", "", MONDAY);
        String small = room.receive("house", 2, MONDAY);
        refused(store().propose(small, ANNA, "back again", "", MONDAY), Refusal.SHRINKS);
    }

    @Test
    void an_earlier_version_comes_back_by_two_officers() throws IOException, ListNotReadable {
        String first = room.receive("un", 20, MONDAY);
        room.activate(first);
        room.activate(room.receive("un", 21, MONDAY));
        assertThat(room.activate(first)).isEqualTo(3);
        assertThat(store().epoch().active()).containsExactly(new Activation("un", first));
    }

    @Test
    void a_list_of_the_floor_is_not_given_up_by_any_officers() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        refused(store().proposeRemoval("un", ANNA, "not needed", MONDAY), Refusal.FLOOR);
    }

    @Test
    void a_removal_proposed_before_the_network_demanded_the_list_is_refused() throws IOException, ListNotReadable {
        room.activate(room.receive("house", 20, MONDAY));
        long removal = proposal(store().proposeRemoval("house", ANNA, "not used", MONDAY));
        room.reopen("un", "house");
        refused(store().approve(removal, BORIS, "yes", "", MONDAY), Refusal.FLOOR);
    }

    @Test
    void a_floor_raised_while_the_list_is_in_force_keeps_it_there() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        room.activate(room.receive("house", 30, MONDAY));
        long open = proposal(store().proposeRemoval("house", ANNA, "not used", MONDAY));
        assertThat(store().missing(Set.of("un", "house"))).isEmpty();
        store().demand(Set.of("un", "house"));
        assertThat(store().floor()).containsExactly("house", "un");
        refused(store().proposeRemoval("house", ANNA, "not used", MONDAY), Refusal.FLOOR);
        refused(store().approve(open, BORIS, "yes", "", MONDAY), Refusal.FLOOR);
        assertThat(store().state(MONDAY, DAY)).isEqualTo(new ListsState.Current(2));
        assertThat(room.activate(room.receive("house", 31, MONDAY)))
                .as("another version is no removal")
                .isEqualTo(3);
    }

    @Test
    void a_floor_raised_while_the_list_is_missing_says_so() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        room.receive("house", 30, MONDAY);
        assertThat(store().missing(Set.of("un", "house")))
                .as("received, and not in force")
                .containsExactly("house");
        store().demand(Set.of("un", "house"));
        assertThat(store().state(MONDAY, DAY)).isEqualTo(new ListsState.Missing("house"));
        room.activate(room.receive("house", 30, MONDAY));
        assertThat(store().state(MONDAY, DAY)).isEqualTo(new ListsState.Current(2));
    }

    @Test
    void a_floor_raised_while_the_list_is_stale_leaves_it_stale_and_in_force() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        room.activate(room.receive("house", 30, MONDAY.minus(DAY)));
        store().demand(Set.of("un", "house"));
        assertThat(store().missing(store().floor())).isEmpty();
        assertThat(store().state(MONDAY.plusSeconds(1), DAY))
                .isEqualTo(new ListsState.Stale("house", DAY.plusSeconds(1)));
        refused(store().proposeRemoval("house", ANNA, "it is old", MONDAY), Refusal.FLOOR);
    }

    @Test
    void a_floor_lowered_while_the_store_is_open_lets_two_officers_give_the_list_up()
            throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        room.activate(room.receive("house", 30, MONDAY));
        store().demand(Set.of("house"));
        long removal = proposal(store().proposeRemoval("un", ANNA, "the network changed", MONDAY));
        refused(store().approve(removal, new Officer("anna"), "yes", "", MONDAY), Refusal.SAME_OFFICER);
        assertThat(store().approve(removal, BORIS, "yes", "", MONDAY)).isEqualTo(new Outcome.Activated(3));
    }

    @Test
    void the_network_lowers_the_floor_by_its_own_definition() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        room.activate(room.receive("house", 5, MONDAY));
        room.reopen("house");
        long removal = proposal(store().proposeRemoval("un", ANNA, "the network changed", MONDAY));
        assertThat(store().approve(removal, BORIS, "yes", "", MONDAY)).isInstanceOf(Outcome.Activated.class);
    }

    @Test
    void decisions_that_change_nothing_or_name_nothing_are_refused() throws IOException, ListNotReadable {
        String hash = room.receive("un", 20, MONDAY);
        refused(store().propose(hash, ANNA, " ", "", MONDAY), Refusal.NO_REASON);
        room.activate(hash);
        refused(store().propose(hash, ANNA, "again", "", MONDAY), Refusal.NO_CHANGE);
        refused(store().propose("0".repeat(64), ANNA, "why not", "", MONDAY), Refusal.UNKNOWN_VERSION);
        refused(store().proposeRemoval("house", ANNA, "not used", MONDAY), Refusal.NO_CHANGE);
        refused(store().approve(99, BORIS, "yes", "", MONDAY), Refusal.UNKNOWN_PROPOSAL);
    }

    @Test
    void a_withdrawn_proposals_number_is_never_anothers() throws IOException, ListNotReadable {
        long number = room.propose(room.receive("un", 20, MONDAY));
        assertThat(store().withdraw(number)).isTrue();
        assertThat(store().withdraw(number)).isFalse();
        room.reopen("un");
        assertThat(room.propose(room.receive("un", 21, MONDAY))).isGreaterThan(number);
    }

    @Test
    void lists_are_current_up_to_their_allowed_age_and_stale_after() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        assertThat(store().state(MONDAY.plus(DAY), DAY)).isEqualTo(new ListsState.Current(1));
        assertThat(store().state(MONDAY.plus(DAY).plusSeconds(1), DAY))
                .isEqualTo(new ListsState.Stale("un", DAY.plusSeconds(1)));
    }

    @Test
    void the_same_bytes_fetched_again_make_a_list_young_again() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        room.receive("un", 20, MONDAY.plus(DAY));
        assertThat(store().state(MONDAY.plus(DAY).plusSeconds(1), DAY)).isEqualTo(new ListsState.Current(1));
        room.reopen("un");
        assertThat(store().state(MONDAY.plus(DAY).plusSeconds(1), DAY)).isEqualTo(new ListsState.Current(1));
    }

    @Test
    void a_list_from_the_future_is_stale_because_a_clock_is_wrong() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        assertThat(store().state(MONDAY.minusSeconds(1), DAY)).isInstanceOf(ListsState.Stale.class);
    }

    @Test
    void a_list_of_the_floor_that_is_not_in_force_is_missing() throws IOException, ListNotReadable {
        assertThat(store().state(MONDAY, DAY)).isEqualTo(new ListsState.Missing("un"));
        room.activate(room.receive("house", 20, MONDAY));
        assertThat(store().state(MONDAY, DAY)).isEqualTo(new ListsState.Missing("un"));
    }

    @Test
    void a_store_without_any_list_is_never_current() throws IOException {
        room.reopen();
        assertThat(store().state(MONDAY, DAY)).isInstanceOf(ListsState.Missing.class);
    }

    @Test
    void everything_is_as_it_was_after_opening_again() throws IOException, ListNotReadable {
        String hash = room.receive("un", 20, MONDAY);
        room.activate(hash);
        long waiting = room.propose(room.receive("un", 21, MONDAY));
        Epoch before = store().epoch();
        List<VersionHead> versions = store().versions("un");
        room.reopen("un");
        assertThat(store().epoch()).isEqualTo(before);
        assertThat(store().versions("un")).isEqualTo(versions);
        assertThat(store().proposals()).containsOnlyKeys(waiting);
        assertThat(store().approve(waiting, BORIS, "yes", "", MONDAY)).isEqualTo(new Outcome.Activated(2));
    }

    @Test
    void one_process_at_a_time_has_a_store_open() {
        assertThatThrownBy(() -> ListStore.open(room.root(), Set.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is open elsewhere");
    }

    @Test
    void a_bad_file_leaves_the_store_as_it_was() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        assertThatThrownBy(() -> room.receiveText("un", "id,name\n1,\n", MONDAY))
                .isInstanceOf(ListNotReadable.class);
        assertThat(store().versions("un")).hasSize(1);
        room.reopen("un");
        assertThat(store().versions("un")).hasSize(1);
    }

    /// Else one officer, by receiving a copy, would take from a list in force the moment it was received, and so
    /// its age.
    @Test
    void the_bytes_of_one_list_are_not_taken_for_another() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 20, MONDAY));
        assertThatThrownBy(() -> room.receive("house", 20, MONDAY.plus(DAY)))
                .isInstanceOf(ListNotReadable.class)
                .hasMessageContaining("it has the very bytes of a version of the list un");
        assertThat(store().lists()).containsExactly("un");
        room.reopen("un");
        assertThat(store().state(MONDAY.plus(DAY).plusSeconds(1), DAY)).isInstanceOf(ListsState.Stale.class);
        assertThat(room.root().resolve("versions")).isDirectoryNotContaining("glob:**/.unfinished-*");
    }

    @Test
    void a_reason_with_line_breaks_forges_no_lines() throws IOException, ListNotReadable {
        String hash = room.receive("un", 20, MONDAY);
        long number = proposal(store().propose(hash, ANNA, "update\nactive evil 00", "", MONDAY));
        store().approve(number, BORIS, "yes\r\nepoch 9", "", MONDAY);
        room.reopen("un");
        assertThat(store().epoch().active()).containsExactly(new Activation("un", hash));
        assertThat(store().epoch().decision().reason()).isEqualTo("update active evil 00");
    }

    @Test
    void an_ofac_list_of_several_files_is_kept_and_read_whole() throws IOException, ListNotReadable {
        List<VersionHead> heads = store().receive(Path.of("src/test/resources/lists/ofac"), MONDAY);
        assertThat(heads).singleElement().satisfies(head -> {
            assertThat(head.list()).isEqualTo("OFAC-SDN");
            assertThat(store().version(head.hash()).warnings()).hasSize(1);
        });
        Path version = room.root().resolve("versions").resolve(heads.getFirst().hash());
        assertThat(version).isDirectoryContaining("glob:**/alt.csv").isDirectoryContaining("glob:**/add.csv");
    }
}
