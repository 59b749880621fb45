package org.tandem.screening.list.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.screening.list.IdentifierType.BIC;
import static org.tandem.screening.list.IdentifierType.CRYPTO_ADDRESS;
import static org.tandem.screening.list.IdentifierType.EMAIL;
import static org.tandem.screening.list.IdentifierType.IMO;
import static org.tandem.screening.list.IdentifierType.LEI;
import static org.tandem.screening.list.IdentifierType.MMSI;
import static org.tandem.screening.list.IdentifierType.NATIONAL_ID;
import static org.tandem.screening.list.IdentifierType.OTHER;
import static org.tandem.screening.list.IdentifierType.PASSPORT;
import static org.tandem.screening.list.IdentifierType.REGISTRATION;
import static org.tandem.screening.list.IdentifierType.TAX_ID;
import static org.tandem.screening.list.NameQuality.PRIMARY;
import static org.tandem.screening.list.NameQuality.STRONG;
import static org.tandem.screening.list.NameQuality.WEAK;
import static org.tandem.screening.list.folder.Fixtures.between;
import static org.tandem.screening.list.folder.Fixtures.entry;
import static org.tandem.screening.list.folder.Fixtures.identifier;
import static org.tandem.screening.list.folder.Fixtures.on;
import static org.tandem.screening.list.folder.Fixtures.only;

import org.junit.jupiter.api.Test;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.source.ListNotReadable;

/// What each published form says, read from a small fixture of that form.
class ListFormsTest {
    @Test
    void ofac_csv_puts_the_facts_of_a_persons_remarks_into_their_places() throws ListNotReadable {
        ListEntry person = entry(only("ofac"), "101");
        assertThat(person.type()).isEqualTo(EntryType.PERSON);
        assertThat(person.names())
                .containsExactly(
                        new ListedName("Alder Finch DOVER Jr.", PRIMARY, "DOVER"),
                        new ListedName("THE HERON", WEAK, ""),
                        new ListedName("Alder DOVAR", STRONG, "DOVAR"));
        assertThat(person.births()).containsExactly(on("1948-12-10"), between("1949-01-01", "1953-12-31"));
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.countries()).containsExactly("BY", "IR", "KP");
        assertThat(person.identifiers())
                .containsExactly(
                        identifier(PASSPORT, "A1234567", "IR"),
                        identifier(NATIONAL_ID, "77-88", "BE"),
                        identifier(TAX_ID, "190000000", "BY"),
                        identifier(EMAIL, "heron@lists.example", ""),
                        identifier(CRYPTO_ADDRESS, "1FictionalAddress", ""));
        assertThat(person.addresses()).containsExactly("1 Willow Lane, Minsk 220000, Belarus");
        assertThat(person.programmes()).containsExactly("ALPHA", "BETA");
        assertThat(person.remarks()).contains("Linked To: QUIET HARBOUR LLC", "Title: Minister of Rain");
    }

    @Test
    void ofac_csv_knows_organisations_vessels_and_aircraft_by_their_identifiers() throws ListNotReadable {
        ListVersion list = only("ofac");
        assertThat(list.list()).isEqualTo("OFAC-SDN");
        assertThat(entry(list, "102").type()).isEqualTo(EntryType.ORGANISATION);
        assertThat(entry(list, "102").identifiers())
                .containsExactly(
                        identifier(BIC, "AAAABY2X", ""),
                        identifier(LEI, "5299000EXAMPLE000000", ""),
                        identifier(REGISTRATION, "02696754", "GB"),
                        identifier(OTHER, "www.harbour.example", ""));
        ListEntry vessel = entry(list, "103");
        assertThat(vessel.type()).isEqualTo(EntryType.VESSEL);
        assertThat(vessel.names())
                .containsExactly(ListedName.of("GREY GULL", PRIMARY), ListedName.of("WHITE GULL", WEAK));
        assertThat(vessel.identifiers())
                .containsExactly(
                        identifier(OTHER, "XX123", ""),
                        identifier(IMO, "9000001", ""),
                        identifier(MMSI, "999000001", ""));
        assertThat(vessel.countries()).containsExactly("PA");
        assertThat(entry(list, "104").type()).isEqualTo(EntryType.AIRCRAFT);
    }

    @Test
    void a_date_that_is_not_understood_is_a_warning_with_its_place() throws ListNotReadable {
        assertThat(only("ofac").warnings())
                .containsExactly("sdn.csv line 4: 'DOB when it rained' is no date that is understood");
    }

    @Test
    void ofac_advanced_xml_follows_its_references() throws ListNotReadable {
        ListVersion list = only("advanced");
        assertThat(list.published()).isEqualTo("2026-02-07");
        assertThat(list.warnings()).isEmpty();
        ListEntry person = entry(list, "101");
        assertThat(person.names())
                .containsExactly(
                        new ListedName("Alder Finch DOVER", PRIMARY, "DOVER"),
                        new ListedName("Ольха ДОВЕР", PRIMARY, "ДОВЕР"),
                        ListedName.of("HERON", WEAK));
        assertThat(person.births()).containsExactly(on("1948-12-10"), between("1949-01-01", "1953-12-31"));
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.countries()).containsExactly("VN", "IR", "BY");
        assertThat(person.identifiers())
                .containsExactly(
                        identifier(PASSPORT, "A1234567", "IR"), identifier(CRYPTO_ADDRESS, "1FictionalAddress", ""));
        assertThat(person.addresses()).containsExactly("1 Willow Lane, Minsk");
        assertThat(person.programmes()).containsExactly("ALPHA");
        assertThat(person.remarks()).contains("Title: Minister of Rain");
        assertThat(entry(list, "102").type()).isEqualTo(EntryType.ORGANISATION);
        assertThat(entry(list, "102").identifiers()).containsExactly(identifier(BIC, "AAAABY2X", ""));
        assertThat(entry(list, "103").type()).isEqualTo(EntryType.VESSEL);
        assertThat(entry(list, "103").identifiers()).containsExactly(identifier(IMO, "9000001", ""));
    }

    @Test
    void the_un_list_gives_names_in_their_own_script_and_weak_aliases_as_such() throws ListNotReadable {
        ListVersion list = only("un");
        assertThat(list.published()).isEqualTo("2026-02-27T00:00:09.554Z");
        ListEntry person = entry(list, "RVi.001");
        assertThat(person.names())
                .containsExactly(
                        ListedName.of("ALDER FINCH DOVER", PRIMARY),
                        ListedName.of("Ольха Зяблик", STRONG),
                        ListedName.of("Elder Finch", STRONG),
                        ListedName.of("Alder Fink", STRONG),
                        ListedName.of("Heron", WEAK),
                        ListedName.of("Цапля", WEAK));
        assertThat(person.births())
                .containsExactly(
                        on("1948-12-10"), between("1949-01-01", "1953-12-31"), between("1940-01-01", "1945-12-31"));
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.countries()).containsExactly("IR", "BY", "VN");
        assertThat(person.identifiers()).containsExactly(identifier(PASSPORT, "A1234567", "IR"));
        assertThat(person.addresses()).containsExactly("1 Willow Lane, Minsk, Belarus");
        assertThat(person.remarks()).contains("nickname");
        assertThat(entry(list, "RVe.001").names()).contains(ListedName.of("STILL HARBOUR & SONS", STRONG));
    }

    @Test
    void the_eu_list_says_the_same_in_csv_and_in_xml() throws ListNotReadable {
        ListVersion csv = only("eu-csv");
        ListVersion xml = only("eu-xml");
        assertThat(csv.published()).isEqualTo("2026-02-28");
        ListEntry person = entry(csv, "11");
        assertThat(person.names())
                .containsExactly(
                        new ListedName("Alder Finch Dover", PRIMARY, "Dover"), ListedName.of("Ольха Довер", STRONG));
        assertThat(person.births())
                .containsExactly(
                        on("1948-12-10"), between("1951-01-01", "1960-12-31"), between("1960-05-01", "1960-05-31"));
        assertThat(person.countries()).containsExactly("BY", "IR");
        assertThat(person.identifiers()).containsExactly(identifier(PASSPORT, "A1234567", "IR"));
        assertThat(person.addresses()).containsExactly("1 Willow Lane; rear, Minsk");
        assertThat(person.remarks()).contains("A \"quiet\" man", "EU.11.1");
        assertThat(entry(csv, "12").identifiers()).containsExactly(identifier(LEI, "5299000EXAMPLE000000", ""));

        ListEntry same = entry(xml, "11");
        assertThat(same.names()).startsWith(person.names().toArray(ListedName[]::new));
        assertThat(same.names()).contains(ListedName.of("Heron", WEAK));
        assertThat(same.births()).isEqualTo(person.births());
        assertThat(same.gender()).isEqualTo(person.gender()).isEqualTo(Gender.MALE);
        assertThat(same.countries()).containsExactlyInAnyOrderElementsOf(person.countries());
        assertThat(same.identifiers()).isEqualTo(person.identifiers());
        assertThat(same.addresses()).isEqualTo(person.addresses());
        assertThat(entry(xml, "12").identifiers()).isEqualTo(entry(csv, "12").identifiers());
    }

    @Test
    void the_uk_list_gathers_the_rows_of_an_entry() throws ListNotReadable {
        ListVersion list = only("uk");
        assertThat(list.published()).isEqualTo("2026-09-23");
        ListEntry person = entry(list, "RIV0001");
        assertThat(person.names())
                .containsExactly(
                        new ListedName("Alder Finch DOVER", PRIMARY, "DOVER"),
                        ListedName.of("Ольха Довер", STRONG),
                        new ListedName("Alder DOVAR", STRONG, "DOVAR"),
                        new ListedName("HERON", WEAK, "HERON"),
                        new ListedName("Elder FINK", STRONG, "FINK"));
        assertThat(person.births()).containsExactly(between("1948-01-01", "1948-12-31"), on("1950-12-10"));
        assertThat(person.countries()).containsExactly("IR", "BY");
        assertThat(person.identifiers()).containsExactly(identifier(PASSPORT, "A1234567", ""));
        assertThat(person.addresses()).containsExactly("1 Willow Lane, Minsk, 220000, Belarus");
        assertThat(person.programmes()).containsExactly("Rivers");
        ListEntry ship = entry(list, "RIV0003");
        assertThat(ship.type()).isEqualTo(EntryType.VESSEL);
        assertThat(ship.identifiers()).containsExactly(identifier(IMO, "9000001", ""));
        assertThat(ship.countries()).containsExactly("PA", "MT", "GA");
    }

    @Test
    void an_operators_own_list_says_the_same_in_csv_and_in_json() throws ListNotReadable {
        var lists = ListFolder.read(Fixtures.LISTS.resolve("own"));
        assertThat(lists).extracting(ListVersion::list).containsExactly("desk", "house");
        assertThat(lists.get(0).published()).isEqualTo("2026-02-01");
        assertThat(lists.get(0).entries()).isEqualTo(lists.get(1).entries());
        ListEntry person = entry(lists.get(1), "H-1");
        assertThat(person.names())
                .containsExactly(
                        new ListedName("Alder Finch Dover", PRIMARY, "Dover"),
                        ListedName.of("Alder Dovar", STRONG),
                        ListedName.of("Elder Fink", STRONG),
                        ListedName.of("Heron", WEAK));
        assertThat(person.identifiers())
                .containsExactly(identifier(PASSPORT, "A1234567", "IR"), identifier(EMAIL, "heron@lists.example", ""));
        assertThat(person.countries()).containsExactly("BY", "IR");
    }
}
