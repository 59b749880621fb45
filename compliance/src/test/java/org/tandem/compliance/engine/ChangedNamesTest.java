package org.tandem.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.compliance.Example.debtor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.names.Unscreenable;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;

/// Changed entries are judged as the whole lists judge them, and no others are found.
class ChangedNamesTest {
    private static final String[] FIRST = {"Marek", "Selim", "Dorota", "Igor", "Pavel", "Natalia", "Viktor", "Olena"};
    private static final String[] LAST = {
        "Harbin", "Lisowski", "Petrenko", "Navumau", "Kovalenko", "Sidorov", "Trading", "Borealis"
    };

    private final List<ListEntry> before = before();
    private final ListEntry added = entry("new", "Viktor Petrenka", "MP7654321");
    private final ListedNames whole = names();
    private final NameScreen changed =
            whole.changed(List.of(new ListVersion("OWN", "02", "", List.of(added), List.of())));

    @Test
    void every_party_gets_the_hits_of_the_changed_entries_that_the_whole_lists_give_it() {
        int hits = 0;
        for (String first : FIRST) {
            for (String last : LAST) {
                for (String name : List.of(first + " " + last, last + " " + first, first + "a " + last + "a")) {
                    ScreenedParty party = debtor(name);
                    List<Hit> expected = whole.byName(party).stream()
                            .filter(hit -> hit.entry().id().equals("new"))
                            .toList();
                    assertThat(changed.byName(party)).as(name).isEqualTo(expected);
                    hits += expected.size();
                }
            }
        }
        assertThat(hits).isPositive();
    }

    @Test
    void a_changed_identifier_is_found_and_an_old_one_is_not() {
        PartyIdentifier ofNew = new PartyIdentifier(PartyIdentifier.Kind.PERSON, "MP7654321");
        PartyIdentifier ofOld = new PartyIdentifier(PartyIdentifier.Kind.PERSON, "KB0000000");
        assertThat(changed.byIdentifier(debtor("Anna Linden").withIdentifiers(ofNew)))
                .extracting(hit -> hit.entry().id())
                .containsExactly("new");
        ScreenedParty old = debtor("Anna Linden").withIdentifiers(ofOld);
        assertThat(whole.byIdentifier(old)).isNotEmpty();
        assertThat(changed.byIdentifier(old)).isEmpty();
    }

    @Test
    void a_name_that_nobody_can_compare_is_no_clean_one() {
        assertThatThrownBy(() -> changed.byName(debtor("---"))).isInstanceOf(Unscreenable.class);
    }

    @Test
    void it_speaks_for_the_new_lists() {
        assertThat(changed.epoch()).isEqualTo(7);
        assertThat(changed.version()).isEqualTo(whole.version());
        assertThat(changed.confirmedAt()).isEqualTo(whole.confirmedAt());
    }

    private ListedNames names() {
        List<ListEntry> all = new ArrayList<>(before);
        all.add(added);
        return ListedNames.of(
                        List.of(new ListVersion("OWN", "02", "", all, List.of())),
                        Demands.NONE,
                        ScreeningPolicy.SHIPPED,
                        new VerdictCache())
                .inForce(7, Instant.MAX);
    }

    /// Every second combination, so that words are common and full names are not.
    private static List<ListEntry> before() {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < FIRST.length * LAST.length; i += 2) {
            entries.add(entry("" + i, FIRST[i / LAST.length] + " " + LAST[i % LAST.length], "KB%07d".formatted(i)));
        }
        return entries;
    }

    private static ListEntry entry(String id, String name, String passport) {
        return new ListEntry(
                id,
                EntryType.PERSON,
                List.of(ListedName.of(name, NameQuality.PRIMARY)),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(new Identifier(IdentifierType.PASSPORT, passport, "")),
                List.of(),
                List.of(),
                "");
    }
}
