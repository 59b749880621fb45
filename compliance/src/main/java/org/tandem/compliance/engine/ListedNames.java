package org.tandem.compliance.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.names.Unscreenable;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.screening.Result;
import org.tandem.screening.Screener;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.Subject;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;

/// The whole engine over some list versions, as the gate asks it. A list that must be there and is not makes it
/// unusable.
public final class ListedNames implements NameScreen {
    private static final int SCALE = 10;

    private final Screener screener;
    private final VerdictCache verdicts;
    private final long epoch;
    private final Instant confirmedAt;
    private final String problem;
    private final Map<Key, EntryRef> entries = new HashMap<>();
    private final Map<Key, String> remarks = new HashMap<>();

    private record Key(String list, String id) {}

    /// Builds the index, about a second for a hundred thousand names.
    ///
    /// @param required short names of lists without which nothing passes
    /// @param verdicts shared by one screen after another; knows by itself which lists a verdict is of
    /// @param epoch of the network's lists that these are
    public ListedNames(
            List<ListVersion> lists,
            List<String> required,
            ScreeningPolicy policy,
            VerdictCache verdicts,
            long epoch,
            Instant confirmedAt) {
        this.screener = Screener.of(lists, policy);
        this.verdicts = verdicts;
        this.epoch = epoch;
        this.confirmedAt = confirmedAt;
        this.problem = problem(lists, required);
        for (ListVersion version : lists) {
            for (ListEntry entry : version.entries()) {
                Key key = new Key(version.list(), entry.id());
                entries.put(key, new EntryRef(version.list(), entry.id(), Fingerprint.of(entry.toString())));
                remarks.put(key, EntryWords.remarks(entry));
            }
        }
    }

    private static String problem(List<ListVersion> lists, List<String> required) {
        for (String name : required) {
            boolean present = lists.stream()
                    .anyMatch(version ->
                            version.list().equals(name) && !version.entries().isEmpty());
            if (!present) {
                return "the list " + name + " is missing or empty";
            }
        }
        return lists.isEmpty() ? "no list is loaded" : "";
    }

    /// Without a word in the name only the identifiers are compared; what is then not found reads as unscreenable.
    @Override
    public List<Hit> byIdentifier(ScreenedParty party) {
        Subject subject = Subjects.byIdentifier(party);
        if (subject.identifiers().isEmpty()) {
            return List.of();
        }
        return screener.screen(subject) instanceof Result.Alert alert ? hits(alert) : List.of();
    }

    @Override
    public List<Hit> byName(ScreenedParty party) {
        return hits(verdicts.verdict(screener, Subjects.byName(party)));
    }

    @Override
    public List<Hit> inText(String text) {
        Result result = screener.screen(Subjects.inText(text));
        // A line of dashes names nobody; a party's name without a letter is another matter.
        boolean wordless = result instanceof Result.Unscreenable it && it.reason() == Result.Reason.NO_WORDS;
        return wordless ? List.of() : hits(result);
    }

    private List<Hit> hits(Result result) {
        return switch (result) {
            case Result.Clear _ -> List.of();
            case Result.Unscreenable it -> throw new Unscreenable(it.reason() + ": " + it.detail());
            case Result.Alert alert -> {
                List<Hit> hits = new ArrayList<>(alert.hits().size());
                for (org.tandem.screening.Hit hit : alert.hits()) {
                    hits.add(hit(hit, alert.more()));
                }
                yield hits;
            }
        };
    }

    private Hit hit(org.tandem.screening.Hit hit, int more) {
        Key key = new Key(hit.list(), hit.entryId());
        EntryRef entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("the engine found " + key + ", which is on none of its lists");
        }
        return new Hit(
                entry,
                hit.matchedName(),
                hit.score() / SCALE,
                false,
                EntryWords.why(hit, more),
                remarks.getOrDefault(key, ""));
    }

    @Override
    public ScreeningMethod method() {
        return ScreeningMethod.FULL;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    /// A hash over the lists' names and versions, and one over the policy.
    @Override
    public String version() {
        return screener.listEpoch().substring(0, 16) + "/" + screener.policyEpoch();
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
