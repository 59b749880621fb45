package org.tandem.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.tandem.screening.text.WordSplitter;

/// A text is passed by only if no listed name in it would score enough.
class WithinTextTest {
    private static final int LEAST = 9_000;
    private static final List<String> ORGANISATIONS = List.of(
            "Peoples Liberation Army",
            "Zarnitsa Foundry Works Limited Liability Company",
            "PLA Trading",
            "Bank of Kowalska and Cohen",
            "JSC Konstantinopolsky Holding",
            "Al Haramain Foundation",
            "Minsk Automobile Works",
            "ABC Group",
            "Islamic State West Africa Province",
            "Korea Kwangson Banking Corporation");

    @Test
    void passes_by_a_text_that_has_half_of_a_name_and_no_text_that_has_it_torn_joined_or_misspelled() {
        Search search = new Search(SmallIndex.of(List.of("Konstantin Abdul Rahman"), NameKind.PERSON));

        assertThat(search.mayHold(List.of("invoice", "for", "konstantin", "goods"), LEAST))
                .isFalse();
        for (String text : List.of(
                "goods konstantin abdul rahman",
                "for konstantin abdulrahman goods",
                "kon stantin abdul rahman",
                "konstantin of abdul rahmann")) {
            assertThat(search.mayHold(List.of(text.split(" ", -1)), LEAST))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void holds_a_name_whose_last_word_left_over_is_two_slips_off() {
        assertHolds(NameKind.PERSON, "Konstantin Pavel Anton Sergei Melnik", "konstantin pavel anton sergei mexnjk");
    }

    @Test
    void holds_a_name_by_its_first_letters_beside_words_of_it_written_together() {
        assertHolds(
                NameKind.ORGANISATION,
                "Islamic State West Africa Province",
                "parts state west africaprovince iswap to");
    }

    private static void assertHolds(NameKind kind, String listed, String text) {
        Search search = new Search(SmallIndex.of(List.of(listed), kind));

        assertThat(search.run(search.name(text), LEAST, true)).isEqualTo(1);
        assertThat(search.mayHold(WordSplitter.words(text), LEAST)).isTrue();
    }

    @Test
    void passes_by_no_text_in_which_scoring_every_name_finds_one() {
        for (NameKind kind : NameKind.values()) {
            Compared compared = compared(kind, 1, LEAST, 300);

            assertThat(compared.missed).isEmpty();
            assertThat(compared.found).isGreaterThan(60);
            assertThat(compared.passedBy).isGreaterThan(20);
        }
    }

    @Test
    @Tag("slow")
    void passes_by_no_text_on_many_lists_in_which_scoring_every_name_finds_one() {
        for (int seed = 2; seed < 11; seed++) {
            int least = LEAST + (seed % 3 - 1) * 600;
            for (NameKind kind : NameKind.values()) {
                assertThat(compared(kind, seed, least, 1_000).missed).isEmpty();
            }
        }
    }

    @Test
    void knows_at_most_what_a_word_gains_before_it_compares() {
        for (NameKind kind : NameKind.values()) {
            List<String> listed = listed(kind, 1);
            NameIndex index = SmallIndex.of(listed, kind);
            TextWords text = new TextWords(index, new WordFinder(index));
            MostGains most = new MostGains(index, text);
            BestGains best = new BestGains(index, text);
            TextsByChance chance = new TextsByChance(2, listed);
            int less = 0;
            for (int i = 0; i < 300; i++) {
                List<String> words = WordSplitter.words(chance.next());
                text.set(words);
                most.begin(LEAST);
                best.begin(LEAST);
                for (int word = 0; word < index.table.size(); word++) {
                    assertThat(best.of(word))
                            .as(kind + ", " + index.table.word(word) + " in " + words)
                            .isLessThanOrEqualTo(most.of(word));
                    less += best.missing(index.table.weight(word)) == most.of(word) ? 1 : 0;
                }
            }
            assertThat(less).isGreaterThan(10_000);
        }
    }

    private record Compared(int found, int passedBy, List<String> missed) {}

    private static List<String> listed(NameKind kind, long seed) {
        NamesByChance names = new NamesByChance(seed);
        List<String> listed = new ArrayList<>(kind == NameKind.ORGANISATION ? ORGANISATIONS : List.of());
        for (int i = 0; i < 300; i++) {
            listed.add(names.next());
        }
        return listed;
    }

    /// Compares what may hold a name with scoring every name in every window of a text.
    private static Compared compared(NameKind kind, long seed, int least, int texts) {
        List<String> listed = listed(kind, seed);
        NameIndex index = SmallIndex.of(listed, kind);
        Search search = new Search(index);
        TextsByChance chance = new TextsByChance(seed, listed);
        int found = 0;
        int passedBy = 0;
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            String text = chance.next();
            for (List<String> block : WithinText.blocks(WordSplitter.words(text))) {
                boolean may = search.mayHold(block, least);
                passedBy += may ? 0 : 1;
                List<String> scored = new ArrayList<>();
                for (List<String> window : WithinText.windows(block)) {
                    scored.addAll(oneByOne(index, listed, String.join(" ", window), least));
                    scored.addAll(found(search, index, listed, String.join(" ", window), least));
                }
                found += scored.isEmpty() ? 0 : 1;
                if (!scored.isEmpty() && !may) {
                    missed.add(kind + ", seed " + seed + ", " + String.join(" ", block) + ": " + scored);
                }
            }
        }
        return new Compared(found, passedBy, missed);
    }

    private static List<String> found(Search search, NameIndex index, List<String> listed, String window, int least) {
        List<String> found = new ArrayList<>();
        int count = search.run(search.name(window), least, true);
        for (int at = 0; at < count; at++) {
            if (index.isDistinct(search.name(at))) {
                found.add(listed.get(index.owner(search.name(at))) + " " + search.score(at) + " by search");
            }
        }
        return found;
    }

    private static List<String> oneByOne(NameIndex index, List<String> listed, String window, int least) {
        List<Word> left = Name.of(window, index.kind()).words();
        Probe[] probes = left.stream().map(Probe::new).toArray(Probe[]::new);
        Scorer scorer = new Scorer(index.weights());
        scorer.setContained(true);
        List<String> found = new ArrayList<>();
        for (int name : namesOfLike(index, left)) {
            Word[] right = index.words(name);
            if (!index.isDistinct(name)) {
                continue;
            }
            int score = scorer.compare(
                    probes,
                    SmallIndex.weights(index, left),
                    probes.length,
                    right,
                    SmallIndex.weights(index, List.of(right)),
                    right.length,
                    index.kind());
            if (score >= least) {
                found.add(listed.get(index.owner(name)) + " " + score);
            }
        }
        return found;
    }

    /// The names whose rarest word is like one of these: those that a search within a text follows.
    private static Set<Integer> namesOfLike(NameIndex index, List<Word> words) {
        WordFinder finder = new WordFinder(index);
        Set<Integer> names = new TreeSet<>();
        for (Word word : words) {
            for (int like : index.like(word.text(), finder).words) {
                for (int at = index.rareBegins[like]; at < index.rareBegins[like + 1]; at++) {
                    names.add(index.rareNames[at]);
                }
            }
        }
        return names;
    }
}
