package org.tandem.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.screening.explain.Evidence;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.match.Relation;

class ScreenerTest {
    private static final Birth BORN = born(1961, 5, 17);
    private static final ListEntry PERSON = new ListEntry(
            "P1",
            EntryType.PERSON,
            List.of(
                    ListedName.of("Uladzimir Mikalaevich Navumau", NameQuality.PRIMARY),
                    ListedName.of("Zubrovka Ghost", NameQuality.WEAK)),
            List.of(BORN),
            Gender.MALE,
            List.of("BY"),
            List.of(new Identifier(IdentifierType.PASSPORT, "AB 1234567", "BY")),
            List.of(),
            List.of(),
            "");
    private static final ListEntry COMPANY = new ListEntry(
            "C1",
            EntryType.ORGANISATION,
            List.of(ListedName.of("Zarnitsa Foundry Works JSC", NameQuality.PRIMARY)),
            List.of(),
            Gender.UNKNOWN,
            List.of("RU"),
            List.of(new Identifier(IdentifierType.BIC, "ZARNRUMM", "")),
            List.of("Industrial Street 47, Sosnovka 141000"),
            List.of(),
            "");
    private static final ListVersion LIST =
            new ListVersion("TEST", "abc", "2026-01-01", List.of(PERSON, COMPANY), List.of());
    private static final Screener SCREENER = Screener.of(List.of(LIST), ScreeningPolicy.SHIPPED);

    @Test
    void finds_a_person_written_in_another_language_and_script() {
        Hit hit = best("НАУМОВ Владимир Николаевич", EntryType.PERSON);

        assertThat(hit.entryId()).isEqualTo("P1");
        assertThat(hit.listHash()).isEqualTo("abc");
        assertThat(hit.explanation().words())
                .anySatisfy(words -> assertThat(words.relation()).isEqualTo(Relation.SAME_GIVEN_NAME))
                .anySatisfy(words -> assertThat(words.relation()).isEqualTo(Relation.SAME_FATHER));
    }

    @Test
    void says_how_a_word_of_another_script_was_read() {
        assertThat(best("Наумов Владимир", EntryType.PERSON).explanation().words())
                .anySatisfy(words -> {
                    assertThat(words.query()).isEqualTo("наумов");
                    assertThat(words.listed()).isEqualTo("navumau");
                    assertThat(words.reading()).isEqualTo("naumov (icao-ru)");
                });
    }

    @Test
    void is_not_misled_by_latin_letters_hidden_in_a_cyrillic_name() {
        assertThat(best("Нaумoв Влaдимир", EntryType.PERSON).entryId()).isEqualTo("P1");
    }

    @Test
    void finds_words_written_together_and_words_torn_apart() {
        assertThat(best("UladzimirMikalaevich Navumau", EntryType.PERSON).entryId())
                .isEqualTo("P1");
        assertThat(best("Zarn itsa Foundry Works", EntryType.ORGANISATION).entryId())
                .isEqualTo("C1");
    }

    @Test
    void does_not_take_a_namesake_for_the_listed_person() {
        assertThat(screen(Subject.named("Uladzimir Karpovich", EntryType.PERSON)))
                .isEqualTo(new Result.Clear());
    }

    @Test
    void lets_another_birth_date_and_country_clear_a_name() {
        Subject namesake = Subject.named("Uladzimir Navumau", EntryType.PERSON)
                .with(List.of(born(1990, 1, 1)), List.of("PL"), Gender.MALE);

        assertThat(screen(namesake)).isEqualTo(new Result.Clear());
    }

    @Test
    void records_what_raised_and_lowered_a_score() {
        Subject subject =
                Subject.named("Uladzimir Navumau", EntryType.PERSON).with(List.of(BORN), List.of("PL"), Gender.MALE);

        assertThat(alert(screen(subject)).hits().getFirst().explanation().evidence())
                .anySatisfy(fact -> {
                    assertThat(fact.fact()).isEqualTo(Evidence.Fact.BIRTH);
                    assertThat(fact.effect()).isPositive();
                })
                .anySatisfy(fact -> {
                    assertThat(fact.fact()).isEqualTo(Evidence.Fact.COUNTRY);
                    assertThat(fact.effect()).isNegative();
                });
    }

    @Test
    void never_alerts_on_a_weak_alias_alone() {
        Subject plain = Subject.named("Zubrovka Ghost", EntryType.PERSON);

        assertThat(screen(plain)).isEqualTo(new Result.Clear());
        assertThat(alert(screen(plain.with(List.of(BORN), List.of(), Gender.UNKNOWN)))
                        .hits())
                .hasSize(1);
    }

    @Test
    void finds_an_identifier_whatever_the_name() {
        Identifier passport = new Identifier(IdentifierType.PASSPORT, "ab1234567", "BY");
        Subject subject = new Subject(
                "Someone Else",
                EntryType.PERSON,
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(passport),
                Channel.NAME);

        Hit hit = alert(screen(subject)).hits().getFirst();
        assertThat(hit.kind()).isEqualTo(Hit.Kind.IDENTIFIER);
        assertThat(hit.score()).isEqualTo(10_000);
    }

    @Test
    void takes_a_number_of_another_country_for_another_number() {
        Identifier passport = new Identifier(IdentifierType.PASSPORT, "AB1234567", "DE");
        Subject subject = new Subject(
                "Someone Else",
                EntryType.PERSON,
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(passport),
                Channel.NAME);

        assertThat(screen(subject)).isEqualTo(new Result.Clear());
    }

    @Test
    void knows_a_bank_by_the_bic_of_a_branch() {
        Identifier branch = new Identifier(IdentifierType.BIC, "ZARNRUMMXXX", "");
        Subject subject = new Subject(
                "-", EntryType.ORGANISATION, List.of(), List.of(), Gender.UNKNOWN, List.of(branch), Channel.NAME);

        assertThat(alert(screen(subject)).hits().getFirst().entryId()).isEqualTo("C1");
    }

    @Test
    void finds_a_listed_name_within_a_narrative() {
        Subject narrative = text("invoice 4711 for castings of Zarnitsa Foundry Works, second half", Channel.NARRATIVE);

        assertThat(alert(screen(narrative)).hits().getFirst().entryId()).isEqualTo("C1");
        assertThat(screen(text("invoice 4711 for castings of the foundry", Channel.NARRATIVE)))
                .isEqualTo(new Result.Clear());
    }

    @Test
    void finds_a_listed_address() {
        Hit hit = alert(screen(text("Sosnovka 141000, Industrial Street 47", Channel.ADDRESS)))
                .hits()
                .getFirst();

        assertThat(hit.kind()).isEqualTo(Hit.Kind.ADDRESS);
    }

    @Test
    void compares_no_person_with_organisations() {
        assertThat(screen(Subject.named("Zarnitsa Foundry Works", EntryType.PERSON)))
                .isEqualTo(new Result.Clear());
        assertThat(best("Zarnitsa Foundry Works", EntryType.UNKNOWN).entryId()).isEqualTo("C1");
    }

    @Test
    void refuses_with_a_reason_what_holds_no_name() {
        assertThat(reason("")).isEqualTo(Result.Reason.NO_WORDS);
        assertThat(reason(" \t\u0000\u200f ...")).isEqualTo(Result.Reason.NO_WORDS);
        assertThat(reason("x".repeat(10_000))).isEqualTo(Result.Reason.TOO_LONG);
        assertThat(reason("x ".repeat(200))).isEqualTo(Result.Reason.TOO_MANY_WORDS);
    }

    @Test
    void screens_a_name_of_the_greatest_length() {
        assertThat(screen(Subject.named("x".repeat(Screener.MAX_NAME), EntryType.PERSON)))
                .isEqualTo(new Result.Clear());
        assertThat(reason("x".repeat(Screener.MAX_NAME + 1))).isEqualTo(Result.Reason.TOO_LONG);
    }

    @Test
    void is_not_blinded_by_invisible_marks() {
        assertThat(best("\u202eUladzi\u200bmir\u0007 Nav\u00adumau\u200f", EntryType.PERSON)
                        .entryId())
                .isEqualTo("P1");
    }

    @Test
    void gives_the_same_result_from_an_index_built_again() {
        Subject subject = Subject.named("Vladimir Naumov", EntryType.PERSON);

        assertThat(Screener.of(List.of(LIST), ScreeningPolicy.SHIPPED).screen(subject))
                .isEqualTo(screen(subject));
    }

    private static Result screen(Subject subject) {
        return SCREENER.screen(subject);
    }

    private static Hit best(String name, EntryType type) {
        return alert(screen(Subject.named(name, type))).hits().getFirst();
    }

    private static Result.Alert alert(Result result) {
        assertThat(result).isInstanceOf(Result.Alert.class);
        return (Result.Alert) result;
    }

    private static Result.Reason reason(String name) {
        Result result = screen(Subject.named(name, EntryType.PERSON));
        assertThat(result).isInstanceOf(Result.Unscreenable.class);
        return ((Result.Unscreenable) result).reason();
    }

    private static Subject text(String text, Channel channel) {
        return new Subject(text, EntryType.UNKNOWN, List.of(), List.of(), Gender.UNKNOWN, List.of(), channel);
    }

    private static Birth born(int year, int month, int day) {
        return new Birth(LocalDate.of(year, month, day), LocalDate.of(year, month, day));
    }
}
