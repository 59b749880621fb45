package org.tandem.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.compliance.Example.creditor;
import static org.tandem.compliance.Example.debtor;
import static org.tandem.compliance.Example.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.compliance.Alert;
import org.tandem.compliance.Examination;
import org.tandem.compliance.Gate;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;

/// The gate with the whole engine behind it.
class ListedNamesTest {
    private static final ListEntry PERSON = new ListEntry(
            "17",
            EntryType.PERSON,
            List.of(ListedName.of("Uladzimir Navumau", NameQuality.PRIMARY)),
            List.of(new Birth(LocalDate.of(1961, 3, 4), LocalDate.of(1961, 3, 4))),
            Gender.MALE,
            List.of("BY"),
            List.of(new Identifier(IdentifierType.PASSPORT, "MP 7654321", "BY")),
            List.of(),
            List.of("SAMPLE"),
            "");
    private static final ListEntry COMPANY = new ListEntry(
            "18",
            EntryType.ORGANISATION,
            List.of(ListedName.of("Borealis Frost Trading", NameQuality.PRIMARY)),
            List.of(),
            Gender.UNKNOWN,
            List.of("RU"),
            List.of(new Identifier(IdentifierType.BIC, "BBBBRUMM", "")),
            List.of(),
            List.of(),
            "");

    @Test
    void unlisted_parties_pass_under_the_full_method() {
        Gate gate = gate(PERSON);
        Clearance clearance = gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")));
        assertThat(clearance.verdict()).isEqualTo(Verdict.PASS);
        assertThat(clearance.method()).isEqualTo(ScreeningMethod.FULL);
        assertThat(clearance.listEpoch()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uladzimir Navumau", "NAVUMAU ULADZIMIR", "Владимир Наумов"})
    void a_listed_person_is_held_in_other_order_and_script(String name) {
        ScreenedParty debtor = debtor(name).withBirth(new PartyBirth("1961-03-04", "Minsk", "BY"));
        Examination found = gate(PERSON).examine(subject(debtor, creditor("Oak Mill")));
        assertThat(found.judgement().verdict()).isEqualTo(Verdict.HOLD);
        Hit hit = found.alerts().getFirst().hit();
        assertThat(hit.entry().id()).isEqualTo("17");
        assertThat(hit.why()).isNotBlank().contains("birth: 1961-03-04");
        assertThat(hit.remarks()).contains("Born: 1961-03-04", "Identifiers: PASSPORT MP 7654321");
    }

    @Test
    void a_listed_document_is_found_under_another_name() {
        ScreenedParty debtor =
                debtor("Anna Linden").withIdentifiers(new PartyIdentifier(PartyIdentifier.Kind.PERSON, "MP7654321"));
        Examination found = gate(PERSON).examine(subject(debtor, creditor("Oak Mill")));
        assertThat(found.alerts()).extracting(Alert::channel).containsExactly(Alert.Channel.IDENTIFIER);
    }

    @Test
    void a_listed_bank_is_found_by_its_bic() {
        Examination found = gate(COMPANY).examine(subject(debtor("Anna Linden"), creditor("Oak Mill")));
        assertThat(found.judgement().verdict()).isEqualTo(Verdict.REJECT);
        assertThat(found.alerts()).extracting(Alert::channel).containsExactly(Alert.Channel.IDENTIFIER);
    }

    @Test
    void a_listed_name_in_the_remittance_text_is_found_and_a_line_of_dashes_is_no_trouble() {
        ListEntry company = new ListEntry(
                "19",
                EntryType.ORGANISATION,
                COMPANY.names(),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
        assertThat(verdict(gate(company), List.of("-----", "Invoice 7"))).isEqualTo(Verdict.PASS);
        assertThat(verdict(gate(company), List.of("goods for Borealis Frost Trading, Tver")))
                .isEqualTo(Verdict.HOLD);
    }

    private static Verdict verdict(Gate gate, List<String> narrative) {
        return gate.clear(subject(PaymentKind.CUSTOMER, 100, narrative, debtor("Anna Linden"), creditor("Oak Mill")))
                .verdict();
    }

    @Test
    void a_missing_list_of_the_floor_holds_everything() {
        Gate gate = new Gate(screen(List.of(version(PERSON)), List.of("UN")));
        assertThat(verdict(gate, List.of())).isEqualTo(Verdict.HOLD);
        assertThat(gate.lists().problem()).isEqualTo("the list UN, which the network demands, is missing or empty");
        assertThat(screen(List.of(), List.of()).problem()).isEqualTo("no list is loaded");
    }

    @Test
    void the_network_wants_something_else_of_the_same_index() {
        ListEntry listed = new ListEntry(
                "20",
                EntryType.PERSON,
                PERSON.names(),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of("SAMPLE-PROGRAMME"),
                "");
        ListedNames names = screen(List.of(version(listed)), List.of());
        String name = "Uladzimir Navumau";
        assertThat(names.byName(debtor(name)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.rejected()).isFalse());

        ListedNames wanted = names.demanding(new Demands(Set.of("SAMPLE"), Set.of("SAMPLE-PROGRAMME")));
        assertThat(wanted.usable()).isTrue();
        assertThat(wanted.byName(debtor(name)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.rejected()).isTrue());
        assertThat(wanted.epoch()).isEqualTo(names.epoch());

        assertThat(names.demanding(new Demands(Set.of("SAMPLE", "UN"), Set.of()))
                        .problem())
                .isEqualTo("the list UN, which the network demands, is missing or empty");
        assertThat(wanted.demanding(Demands.NONE).byName(debtor(name)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.rejected()).isFalse());
    }

    @Test
    void a_changed_entry_is_another_one_to_whoever_allowed_it() {
        Hit before = screen(List.of(version(PERSON)), List.of())
                .byName(debtor("Uladzimir Navumau"))
                .getFirst();
        ListEntry changed = new ListEntry(
                PERSON.id(),
                PERSON.type(),
                PERSON.names(),
                PERSON.births(),
                PERSON.gender(),
                PERSON.countries(),
                PERSON.identifiers(),
                PERSON.addresses(),
                PERSON.programmes(),
                "also a director of a company");
        Hit after = screen(List.of(version(changed)), List.of())
                .byName(debtor("Uladzimir Navumau"))
                .getFirst();
        assertThat(after.entry()).isNotEqualTo(before.entry());
        assertThat(after.entry().id()).isEqualTo(before.entry().id());
    }

    private static Gate gate(ListEntry entry) {
        return new Gate(screen(List.of(version(entry)), List.of("SAMPLE")));
    }

    private static ListedNames screen(List<ListVersion> lists, List<String> floor) {
        return ListedNames.of(
                        lists, new Demands(Set.copyOf(floor), Set.of()), ScreeningPolicy.SHIPPED, new VerdictCache())
                .inForce(8, Instant.MAX);
    }

    private static ListVersion version(ListEntry entry) {
        return new ListVersion("SAMPLE", "hash of " + entry.remarks(), "2026-11-27", List.of(entry), List.of());
    }
}
