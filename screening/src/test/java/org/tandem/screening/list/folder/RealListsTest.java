package org.tandem.screening.list.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.CsvRows;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// Whole lists as published: OFAC of 7 July 2021 and UN of 27 February 2026.
class RealListsTest {
    private static final Pattern WORDS = Pattern.compile("[,\\s]+");

    private static List<ListVersion> lists = List.of();

    @BeforeAll
    static void read() throws ListNotReadable {
        assumeTrue(Files.isDirectory(Fixtures.SHARED), "skipped: the shared lists are not at " + Fixtures.SHARED);
        lists = ListFolder.read(Fixtures.SHARED);
    }

    private static ListVersion list(String name) {
        return lists.stream()
                .filter(list -> list.list().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long count(ListVersion list, EntryType type) {
        return list.entries().stream().filter(entry -> entry.type() == type).count();
    }

    @Test
    void the_folder_holds_two_lists_and_files_that_are_none() throws ListNotReadable {
        assertThat(lists).extracting(ListVersion::list).containsExactly("OFAC-SDN", "UN");
        assertThat(ListFolder.ignored(Fixtures.SHARED)).contains("name_pairs.csv", "ofac_alt_2025.csv");
    }

    @Test
    void every_ofac_entry_is_there_with_its_type() {
        ListVersion ofac = list("OFAC-SDN");
        assertThat(ofac.entries()).hasSize(8_976);
        assertThat(count(ofac, EntryType.PERSON)).isEqualTo(4_620);
        assertThat(count(ofac, EntryType.ORGANISATION)).isEqualTo(3_673);
        assertThat(count(ofac, EntryType.VESSEL)).isEqualTo(406);
        assertThat(count(ofac, EntryType.AIRCRAFT)).isEqualTo(277);
    }

    @Test
    void every_ofac_alias_is_a_name_of_its_entry() throws ListNotReadable {
        Map<String, List<List<String>>> names = list("OFAC-SDN").entries().stream()
                .collect(Collectors.toMap(
                        ListEntry::id,
                        entry -> entry.names().stream()
                                .map(name -> words(name.text()))
                                .toList()));
        List<CsvRows.Row> aliases = new ArrayList<>();
        new CsvRows(ListFile.read(Fixtures.SHARED.resolve("ofac_alt.csv")), ',').forEach(aliases::add);
        assertThat(aliases).hasSize(11_910);
        for (CsvRows.Row alias : aliases) {
            assertThat(names.get(alias.field(0)))
                    .as("names of %s", alias.field(0))
                    .contains(words(alias.field(3)));
        }
    }

    private static List<String> words(String name) {
        return WORDS.splitAsStream(name).sorted().toList();
    }

    @Test
    void every_ofac_date_of_birth_is_understood() {
        ListVersion ofac = list("OFAC-SDN");
        assertThat(ofac.warnings())
                .noneMatch(warning -> warning.contains("date"))
                .hasSizeLessThan(5);
        long stated = ofac.entries().stream()
                .mapToLong(entry -> Pattern.compile("(?:^|; )(?:alt\\. )?DOB ")
                        .matcher(entry.remarks())
                        .results()
                        .count())
                .sum();
        long read = ofac.entries().stream()
                .mapToLong(entry -> entry.births().size())
                .sum();
        assertThat(stated).isGreaterThan(5_000);
        // The same date stated twice counts once.
        assertThat(read).isBetween(stated - 20, stated);
    }

    @Test
    void every_number_that_names_itself_an_imo_is_one() {
        ListVersion ofac = list("OFAC-SDN");
        long stated = ofac.entries().stream()
                .filter(entry -> entry.remarks().contains("Vessel Registration Identification IMO"))
                .count();
        long read = ofac.entries().stream()
                .filter(entry -> entry.identifiers().stream()
                        .anyMatch(found -> found.type() == IdentifierType.IMO
                                && found.value().matches("\\d{7}")))
                .count();
        assertThat(stated).isGreaterThan(390);
        assertThat(read).isGreaterThanOrEqualTo(stated);
    }

    @Test
    void identifiers_are_numbers_without_the_words_around_them() {
        assertThat(lists)
                .flatExtracting(ListVersion::entries)
                .flatExtracting(ListEntry::identifiers)
                .hasSizeGreaterThan(8_000)
                .noneMatch(found ->
                        found.value().contains(" issued ") || found.value().contains("(Iran)"));
    }

    @Test
    void the_un_list_is_whole() {
        ListVersion un = list("UN");
        assertThat(un.entries()).hasSize(1_003);
        assertThat(count(un, EntryType.PERSON)).isEqualTo(730);
        assertThat(count(un, EntryType.ORGANISATION)).isEqualTo(273);
        assertThat(un.published()).startsWith("2026-02-27");
    }

    @Test
    void un_entries_have_names_in_their_original_script_and_weak_aliases() {
        List<ListedName> names = list("UN").entries().stream()
                .flatMap(entry -> entry.names().stream())
                .toList();
        assertThat(names)
                .filteredOn(name -> name.text()
                        .codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC))
                .hasSizeGreaterThan(330);
        assertThat(names).filteredOn(name -> name.quality() == NameQuality.WEAK).hasSizeGreaterThan(600);
        assertThat(names.stream().filter(name -> name.text().contains(";"))).isEmpty();
    }

    @Test
    void aliases_of_another_day_are_refused_with_their_line(@TempDir Path folder) throws IOException {
        Files.copy(Fixtures.SHARED.resolve("ofac_sdn.csv"), folder.resolve("sdn.csv"));
        Files.copy(Fixtures.SHARED.resolve("ofac_alt_2025.csv"), folder.resolve("alt.csv"));
        assertThatThrownBy(() -> ListFolder.read(folder))
                .isInstanceOf(ListNotReadable.class)
                .hasMessageMatching("alt\\.csv line \\d+: the entry \\d+ is not in sdn\\.csv; take all files .*");
    }
}
