package org.tandem.screening.list.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.store.Delta.Part;

class DeltaTest {
    private static ListEntry entry(String id, String name, String programme, String remarks) {
        return new ListEntry(
                id,
                EntryType.PERSON,
                List.of(ListedName.of(name, NameQuality.PRIMARY)),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(programme),
                remarks);
    }

    private static ListVersion version(String hash, ListEntry... entries) {
        return new ListVersion("house", hash, "", List.of(entries), List.of());
    }

    private final ListVersion before = version(
            "aa",
            entry("1", "Alder", "P", ""),
            entry("2", "Birch", "P", ""),
            entry("3", "Cedar", "P", ""),
            entry("4", "Doum", "P", ""));
    private final ListVersion after = version(
            "bb",
            entry("4", "Doum", "P", ""),
            entry("1", "Alder", "P", "seen again"),
            entry("2", "Birch", "Q", ""),
            entry("5", "Elm", "P", ""));
    private final Delta delta = Delta.between(before, after);

    @Test
    void what_was_added_changed_and_removed_is_told_whatever_the_order() {
        assertThat(delta.added()).extracting(ListEntry::id).containsExactly("5");
        assertThat(delta.changed()).extracting(change -> change.after().id()).containsExactly("1", "2");
        assertThat(delta.removed()).extracting(ListEntry::id).containsExactly("3");
        assertThat(delta.from()).isEqualTo("aa");
        assertThat(delta.summary()).isEqualTo("house: 1 added, 2 changed, 1 removed");
    }

    @Test
    void a_change_names_the_parts_that_say_something_else() {
        assertThat(delta.changed())
                .extracting(Delta.Change::parts)
                .containsExactly(Set.of(Part.REMARKS), Set.of(Part.PROGRAMMES));
    }

    @Test
    void what_must_be_screened_again_is_a_list_of_its_own_under_the_later_versions_hash() {
        ListVersion again = delta.toScreenAgain();
        assertThat(again.hash()).isEqualTo("bb");
        assertThat(again.entries()).extracting(ListEntry::id).containsExactly("5", "2");
    }

    @Test
    void the_first_version_of_a_list_is_screened_whole() {
        assertThat(Delta.first(after).toScreenAgain().entries()).isEqualTo(after.entries());
    }

    @Test
    void a_version_against_itself_is_an_empty_delta() {
        assertThat(Delta.between(after, after).isEmpty()).isTrue();
    }

    @Test
    void versions_of_two_lists_have_no_delta() {
        ListVersion other = new ListVersion("desk", "cc", "", List.of(), List.of());
        assertThatThrownBy(() -> Delta.between(before, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
