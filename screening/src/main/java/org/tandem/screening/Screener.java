package org.tandem.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.explain.Evidence;
import org.tandem.screening.explain.Explanation;
import org.tandem.screening.explain.OfacScore;
import org.tandem.screening.index.Search;
import org.tandem.screening.index.WithinText;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Word;
import org.tandem.screening.text.WordSplitter;

/// Screens subjects against the lists it was built from. Immutable, for any number of threads.
///
/// Exact identifiers come first, then names, then the facts beside the name. A changed list makes a new screener;
/// whoever holds one swaps it ([LiveScreener]), and no query waits.
public final class Screener {
    /// How many hits an alert lists.
    public static final int MAX_HITS = 20;

    /// The longest text that is screened, in characters: more than any address or remittance text of a payment.
    public static final int MAX_TEXT = 2_000;

    /// The longest text that is screened as one name.
    public static final int MAX_NAME = 500;

    private static final Result NO_WORDS =
            new Result.Unscreenable(Result.Reason.NO_WORDS, "no letter and no digit in the text");

    private static final int FULL = 10_000;

    private final ScreeningPolicy policy;
    private final String policyEpoch;
    private final Circumstances circumstances;
    private final Corpus corpus;

    private Screener(Corpus corpus, ScreeningPolicy policy) {
        this.corpus = corpus;
        this.policy = policy;
        policyEpoch = policy.epoch();
        circumstances = new Circumstances(policy.evidence());
    }

    /// Builds the index, about a second for a hundred thousand names; never on the path of a query.
    public static Screener of(List<ListVersion> lists, ScreeningPolicy policy) {
        return new Screener(new Corpus(lists, policy.weights()), policy);
    }

    public ScreeningPolicy policy() {
        return policy;
    }

    /// A hash over the lists' names and versions: a verdict is good for these lists only.
    public String listEpoch() {
        return corpus.epoch();
    }

    /// See [ScreeningPolicy#epoch].
    public String policyEpoch() {
        return policyEpoch;
    }

    /// How many names and addresses can be found.
    public int size() {
        return corpus.size();
    }

    public Result screen(Subject subject) {
        int longest = subject.channel() == Channel.NAME ? MAX_NAME : MAX_TEXT;
        if (subject.name().length() > longest) {
            return new Result.Unscreenable(
                    Result.Reason.TOO_LONG,
                    subject.name().length() + " characters, at most " + longest + " are screened");
        }
        Gathering hits = new Gathering(subject);
        byIdentifiers(subject, hits);
        return switch (subject.channel()) {
            case NAME -> byName(subject, hits);
            case ADDRESS -> {
                byAddress(subject, hits);
                yield byContent(subject, hits);
            }
            case NARRATIVE -> byContent(subject, hits);
        };
    }

    private void byIdentifiers(Subject subject, Gathering hits) {
        for (Identifier identifier : subject.identifiers()) {
            for (int number : corpus.withIdentifier(identifier)) {
                Corpus.Listed listed = corpus.entry(number);
                if (!issuedElsewhere(identifier, listed)) {
                    Evidence evidence =
                            new Evidence(Evidence.Fact.IDENTIFIER, identifier.type() + " " + identifier.value(), FULL);
                    String name = listed.entry().names().getFirst().text();
                    Explanation explanation = new Explanation(List.of(), 0, List.of(evidence));
                    hits.add(number, FULL, ofac -> hit(listed, name, FULL, Hit.Kind.IDENTIFIER, explanation, ofac));
                }
            }
        }
    }

    /// Two countries can issue one number to two people; worldwide identifiers exist once.
    private static boolean issuedElsewhere(Identifier mine, Corpus.Listed listed) {
        boolean national = switch (mine.type()) {
            case PASSPORT, NATIONAL_ID, TAX_ID, REGISTRATION, OTHER -> true;
            case LEI, BIC, IBAN, IMO, MMSI, EMAIL, CRYPTO_ADDRESS -> false;
        };
        return national
                && !mine.country().isEmpty()
                && listed.entry().identifiers().stream()
                        .filter(theirs -> IdentifierIndex.isSame(theirs, mine))
                        .allMatch(theirs ->
                                !theirs.country().isEmpty() && !theirs.country().equals(mine.country()));
    }

    private Result byName(Subject subject, Gathering hits) {
        List<Word> words = new ArrayList<>();
        boolean cut = false;
        for (Lane lane : corpus.lanes(subject.type())) {
            for (String alternative : Name.alternatives(subject.name())) {
                Name name = lane.name(alternative);
                cut |= name.cut();
                words.addAll(name.words());
                search(lane, name, subject, least(lane.index().kind()), Hit.Kind.NAME, false, hits);
            }
        }
        if (!hits.isEmpty()) {
            return hits.result();
        }
        if (words.isEmpty()) {
            return NO_WORDS;
        }
        if (cut) {
            return new Result.Unscreenable(
                    Result.Reason.TOO_MANY_WORDS, "a name has at most " + Name.MAX_WORDS + " words");
        }
        for (Word word : words) {
            if (word.readingCount() > 0) {
                return new Result.Clear();
            }
        }
        return new Result.Unscreenable(Result.Reason.UNREADABLE, "no reading is known for these letters");
    }

    private int least(NameKind kind) {
        return kind == NameKind.PERSON ? policy.personLeast() : policy.organisationLeast();
    }

    private void byAddress(Subject subject, Gathering hits) {
        Name name = corpus.addresses().name(subject.name());
        search(corpus.addresses(), name, subject, policy.addressLeast(), Hit.Kind.ADDRESS, false, hits);
    }

    /// Looks for listed names within a text, window by window where there may be any.
    private Result byContent(Subject subject, Gathering hits) {
        List<String> words = WordSplitter.words(subject.name());
        if (words.isEmpty() && hits.isEmpty()) {
            return NO_WORDS;
        }
        int least = Math.max(1, policy.containedLeast() - mostSupport(subject));
        for (Lane lane : corpus.lanes(subject.type())) {
            for (List<String> block : WithinText.blocks(words)) {
                if (lane.mayHold(block, least)) {
                    for (List<String> window : WithinText.windows(block)) {
                        Name name = lane.name(String.join(" ", window));
                        search(lane, name, subject, policy.containedLeast(), Hit.Kind.NAME, true, hits);
                    }
                }
            }
        }
        return hits.result();
    }

    private void search(
            Lane lane, Name name, Subject subject, int least, Hit.Kind kind, boolean contained, Gathering hits) {
        if (name.words().isEmpty()) {
            return;
        }
        Search search = lane.borrow();
        int found = search.run(name, Math.max(1, least - mostSupport(subject)), contained);
        for (int at = 0; at < found; at++) {
            int listed = search.name(at);
            if (!contained || lane.index().isDistinct(listed)) {
                Supplier<List<AlignedWords>> alignment = () -> lane.align(name, listed, contained);
                Corpus.Text text = corpus.text(lane.index().owner(listed));
                weigh(subject, text, search.score(at), least, kind, alignment, hits);
            }
        }
        lane.giveBack(search);
    }

    /// How much the facts beside a name can raise its score.
    private int mostSupport(Subject subject) {
        return subject.births().isEmpty() ? 0 : Math.max(0, policy.evidence().birthSame());
    }

    private void weigh(
            Subject subject,
            Corpus.Text text,
            int nameScore,
            int least,
            Hit.Kind kind,
            Supplier<List<AlignedWords>> alignment,
            Gathering hits) {
        List<Evidence> evidence = subject.isNameAlone()
                ? List.of()
                : circumstances.weigh(subject, corpus.entry(text.entry()).entry());
        int sum = nameScore;
        boolean supported = false;
        for (Evidence fact : evidence) {
            sum += fact.effect();
            supported |= fact.effect() > 0;
        }
        int score = Math.clamp(sum, 0, FULL);
        if (score < least || !hits.isBetter(text.entry(), score)) {
            return;
        }
        boolean weak = text.quality() == NameQuality.WEAK;
        if (weak && !supported) {
            return;
        }
        if (weak) {
            evidence.add(new Evidence(Evidence.Fact.WEAK_ALIAS, "supported by the birth date", 0));
        }
        hits.add(
                text.entry(),
                score,
                ofac -> hit(
                        corpus.entry(text.entry()),
                        text.text(),
                        score,
                        kind,
                        new Explanation(alignment.get(), nameScore, evidence),
                        ofac));
    }

    private static Hit hit(
            Corpus.Listed listed, String name, int score, Hit.Kind kind, Explanation explanation, OfacScore ofac) {
        return new Hit(
                listed.version().list(),
                listed.version().hash(),
                listed.entry().id(),
                name,
                score,
                kind,
                explanation,
                ofac.with(name));
    }
}
