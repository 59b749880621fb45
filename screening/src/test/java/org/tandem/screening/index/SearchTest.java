package org.tandem.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;

/// A search finds what comparing with every listed name one by one would find, however much that is, as long as one
/// word sounds alike.
class SearchTest {
    private static final int LEAST = 7_550;
    private static final String MARK = "Kowalska";

    @Test
    void finds_what_comparing_with_every_name_finds_if_a_word_sounds_alike() {
        Compared compared = compared(NameKind.PERSON, 1);

        assertThat(compared.missed).isEmpty();
        assertThat(compared.found).isGreaterThan(100);
    }

    /// What is missed is known: words torn into three with a slip, and two that are like the same listed word.
    @Test
    @Tag("slow")
    void misses_hardly_any_name_on_many_lists_of_persons_and_of_organisations() {
        List<String> missed = new ArrayList<>();
        int found = 0;
        for (int seed = 1; seed < 10; seed++) {
            for (NameKind kind : NameKind.values()) {
                Compared compared = compared(kind, seed);
                missed.addAll(compared.missed);
                found += compared.found;
            }
        }

        assertThat(missed).hasSizeLessThan(found / 200);
    }

    private record Compared(int found, List<String> missed) {}

    /// Compares a search with naming every name that scores enough.
    private static Compared compared(NameKind kind, long seed) {
        NamesByChance names = new NamesByChance(seed);
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            listed.add(names.next());
        }
        NameIndex index = SmallIndex.of(listed, kind);
        List<String> missed = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < 150; i++) {
            String query = names.next();
            Set<String> likeIt = found(index, listed, query);
            assertThat(likeIt).as(query).isSubsetOf(oneByOne(index, listed, query));
            for (String name : oneByOne(index, listed, query, wordsLike(index, query))) {
                if (!likeIt.contains(name)) {
                    missed.add(kind + ", seed " + seed + ", " + query + ": " + name);
                }
            }
            found += likeIt.size();
        }
        return new Compared(found, missed);
    }

    @Test
    void finds_more_than_two_hundred_names() {
        List<String> listed = numbered("Ivan Kowalska ", 700);

        assertThat(found(index(listed), listed, "Ivan Kowalska")).hasSize(700);
    }

    @Test
    void finds_a_name_by_any_of_thousands_of_like_words() {
        List<String> listed = new ArrayList<>();
        oneLetterMoved("konstantinova").forEach(word -> listed.add(MARK + " " + word));

        assertThat(listed).hasSizeGreaterThan(3_000);
        assertThat(found(index(listed), listed, MARK + " konstantinova"))
                .isEqualTo(oneByOne(index(listed), listed, MARK + " konstantinova"))
                .hasSizeGreaterThan(1_500);
    }

    @Test
    void finds_the_last_of_names_that_all_have_the_words_asked_for() {
        List<String> listed = numbered("Ahmed Mohamed ", 13_000);
        listed.add("Ahmed Mohamed Hassan");

        assertThat(found(index(listed), listed, "Mohamed Hassan Ahmed")).contains("Ahmed Mohamed Hassan, 10000");
    }

    /// Of a long name only the rarest words are told apart at first.
    @Test
    void finds_names_of_more_words_than_are_told_apart() {
        String name = "Ivan Petr Pavel Anton Sergei Dmitri Aleksei Nikolai Andrei Mikhail Kowalska";

        assertThat(foundIn(name, "Kowalskaa Mikhail Andrei Nikolai Aleksei Dmitri Sergei Anton Pavel Petr Ivan"))
                .isNotEmpty();
        assertThat(foundIn(name, "Mikhail Andrei Nikolai Aleksei Dmitri Sergei Anton Pavel Petr"))
                .isEqualTo(oneByOne(name, "Mikhail Andrei Nikolai Aleksei Dmitri Sergei Anton Pavel Petr"))
                .isNotEmpty();
        assertThat(foundIn("Oleg Kowalska", "Mikhail Andrei Nikolai Aleksei Dmitri Sergei Anton Pavel Oleg"))
                .isEmpty();
    }

    /// A word near another by its letters, though no sound of it is.
    @Test
    void finds_a_word_that_is_a_slip_off_in_letters_only() {
        assertThat(foundIn("Victor Kowalska", "Vicior Kowalska"))
                .isEqualTo(oneByOne("Victor Kowalska", "Vicior Kowalska"));
        assertThat(foundIn("Khan Mthammad", "Khan Muhammad Ali Abdul"))
                .isEqualTo(oneByOne("Khan Mthammad", "Khan Muhammad Ali Abdul"));
        assertThat(foundIn("Anna Carlson", "Anna Careon")).isEqualTo(oneByOne("Anna Carlson", "Anna Careon"));
    }

    @Test
    void finds_names_by_several_initials() {
        assertThat(foundIn("Jan Piotr Kowalska", "J P Kowalska")).isNotEmpty();
        assertThat(foundIn("J P Kowalska", "Jan Piotr Kowalska")).isNotEmpty();
    }

    @Test
    void finds_names_of_scripts_without_vowels() {
        assertThat(foundIn("محمد حسن", "Muhammad Hassan")).isNotEmpty();
        assertThat(foundIn("Muhammad Hassan", "محمد حسن")).isNotEmpty();
        assertThat(foundIn("Muhammad Hassan", "محمد حسنن")).isEqualTo(oneByOne("Muhammad Hassan", "محمد حسنن"));
    }

    @Test
    void finds_joined_words_with_a_slip() {
        assertThat(foundIn("Konstantin Pavel Abdulrahman", "Konstantin Pavel Abdul Rahmn"))
                .isNotEmpty();
        assertThat(foundIn("Konstantin Pavel Abdul Rahman", "Konstantin Pavel Abdulrahmn"))
                .isNotEmpty();
    }

    /// The word it is found by is near the query's, but not near enough by itself.
    @Test
    void finds_a_word_by_one_that_is_a_part_of_it() {
        assertThat(foundIn("Saeedi Ab", "Ssaeediab"))
                .isEqualTo(oneByOne("Saeedi Ab", "Ssaeediab"))
                .isNotEmpty();
        assertThat(foundIn("Thiongkol Rl", "Thiongkorll"))
                .isEqualTo(oneByOne("Thiongkol Rl", "Thiongkorll"))
                .isNotEmpty();
    }

    @Test
    void finds_a_word_that_is_near_one_of_the_query_and_is_two_of_it_written_together() {
        assertThat(foundIn("Abdullahi", "Abdullah Il"))
                .isEqualTo(oneByOne("Abdullahi", "Abdullah Il"))
                .isNotEmpty();
    }

    @Test
    void finds_a_name_with_two_pairs_of_words_written_together() {
        assertThat(foundIn("Juan Carlos Dugarte Padron", "Juancarlos Dugartepadron"))
                .isEqualTo(oneByOne("Juan Carlos Dugarte Padron", "Juancarlos Dugartepadron"))
                .isNotEmpty();
    }

    @Test
    void finds_a_name_of_which_words_are_joined_and_another_is_torn_with_a_slip() {
        assertThat(foundIn("Adel Abduh Fareaa", "Adelabduh Far Peaa"))
                .isEqualTo(oneByOne("Adel Abduh Fareaa", "Adelabduh Far Peaa"))
                .isNotEmpty();
    }

    @Test
    void finds_a_name_within_a_text_of_which_two_words_are_like_one_of_its() {
        Search search = new Search(index(List.of("Cali Ahmed")));

        assertThat(search.run(search.name("valle cali colombia a"), 9_000, true))
                .isEqualTo(1);
    }

    private static Set<String> foundIn(String listed, String query) {
        return found(index(List.of(listed)), List.of(listed), query);
    }

    private static Set<String> oneByOne(String listed, String query) {
        return oneByOne(index(List.of(listed)), List.of(listed), query);
    }

    private static List<String> numbered(String name, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(name + (8_000 + i));
        }
        return names;
    }

    private static Set<String> oneLetterMoved(String word) {
        Set<String> words = new LinkedHashSet<>();
        for (int from = 0; from < word.length(); from++) {
            String without = word.substring(0, from) + word.substring(from + 1);
            for (int to = 0; to <= without.length(); to++) {
                for (char letter = 'a'; letter <= 'z'; letter++) {
                    words.add(without.substring(0, to) + letter + without.substring(to));
                }
            }
        }
        return words;
    }

    private static NameIndex index(List<String> names) {
        return SmallIndex.of(names, NameKind.PERSON);
    }

    private static Set<String> found(NameIndex index, List<String> listed, String query) {
        Set<String> found = new TreeSet<>();
        Search search = new Search(index);
        int count = search.run(search.name(query), LEAST, false);
        for (int at = 0; at < count; at++) {
            found.add(listed.get(index.owner(search.name(at))) + ", " + search.score(at));
        }
        return found;
    }

    private static Set<Word> wordsLike(NameIndex index, String query) {
        Set<Word> like = new HashSet<>();
        WordFinder finder = new WordFinder(index);
        for (Word word : Name.of(query, index.kind()).words()) {
            for (int number : index.like(word.text(), finder).words) {
                like.add(index.table.word(number));
            }
        }
        return like;
    }

    private static Set<String> oneByOne(NameIndex index, List<String> listed, String query) {
        return oneByOne(index, listed, query, allWords(index));
    }

    private static Set<Word> allWords(NameIndex index) {
        Set<Word> words = new HashSet<>();
        for (int word = 0; word < index.table.size(); word++) {
            words.add(index.table.word(word));
        }
        return words;
    }

    /// The names with one of these words that score enough.
    private static Set<String> oneByOne(NameIndex index, List<String> listed, String query, Set<Word> with) {
        List<Word> left = Name.of(query, index.kind()).words();
        Probe[] probes = left.stream().map(Probe::new).toArray(Probe[]::new);
        Scorer scorer = new Scorer(index.weights());
        Set<String> found = new TreeSet<>();
        for (int name : index.names.order) {
            Word[] right = index.words(name);
            int score = scorer.compare(
                    probes,
                    SmallIndex.weights(index, left),
                    probes.length,
                    right,
                    SmallIndex.weights(index, List.of(right)),
                    right.length,
                    index.kind());
            if (score >= LEAST && !Collections.disjoint(with, List.of(right))) {
                found.add(listed.get(index.owner(name)) + ", " + score);
            }
        }
        return found;
    }
}
