package org.tandem.compliance.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tandem.compliance.names.Demands;
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

/// The whole engine over some list versions, as the gate asks it. A list that must be there and is not, or lists
/// without a single entry, make it unusable.
public final class ListedNames implements NameScreen {
    private static final int SCALE = 10;

    private final Screener screener;
    private final VerdictCache verdicts;
    private final Map<Key, Known> entries;
    private final Set<String> loaded;
    private final Demands demands;
    private final String problem;
    private final long epoch;
    private final Instant confirmedAt;

    private record Key(String list, String id) {}

    /// What is told of an entry with a hit.
    ///
    /// @param programmes under what it is listed: a network may want some to end a payment at once
    private record Known(EntryRef ref, List<String> programmes, String remarks) {}

    private ListedNames(
            Screener screener,
            VerdictCache verdicts,
            Map<Key, Known> entries,
            Set<String> loaded,
            Demands demands,
            long epoch,
            Instant confirmedAt) {
        this.screener = screener;
        this.verdicts = verdicts;
        this.entries = entries;
        this.loaded = loaded;
        this.demands = demands;
        this.problem = problem(loaded, demands.floor());
        this.epoch = epoch;
        this.confirmedAt = confirmedAt;
    }

    /// Builds the index, about a second for a hundred thousand names. Not in force yet: see [#inForce].
    ///
    /// @param verdicts shared by one screen after another; knows by itself which lists a verdict is of
    public static ListedNames of(
            List<ListVersion> lists, Demands demands, ScreeningPolicy policy, VerdictCache verdicts) {
        Map<Key, Known> entries = new HashMap<>();
        Set<String> loaded = new HashSet<>();
        for (ListVersion version : lists) {
            for (ListEntry entry : version.entries()) {
                entries.put(new Key(version.list(), entry.id()), known(version, entry));
                loaded.add(version.list());
            }
        }
        return new ListedNames(
                Screener.of(lists, policy), verdicts, Map.copyOf(entries), Set.copyOf(loaded), demands, 0, Instant.MIN);
    }

    /// The same names under an epoch of the network's lists, which share the index.
    ///
    /// @param confirmed when the oldest of the lists was received last
    public ListedNames inForce(long networkEpoch, Instant confirmed) {
        return new ListedNames(screener, verdicts, entries, loaded, demands, networkEpoch, confirmed);
    }

    /// The same names for a network that wants something else of them; the index is the same.
    public ListedNames demanding(Demands wanted) {
        return new ListedNames(screener, verdicts, entries, loaded, wanted, epoch, confirmedAt);
    }

    private static Known known(ListVersion version, ListEntry entry) {
        return new Known(
                new EntryRef(version.list(), entry.id(), Fingerprint.of(entry.toString())),
                entry.programmes(),
                EntryWords.remarks(entry));
    }

    /// @param loaded lists with at least one entry
    private static String problem(Set<String> loaded, Set<String> floor) {
        for (String name : new TreeSet<>(floor)) {
            if (!loaded.contains(name)) {
                return "the list " + name + ", which the network demands, is missing or empty";
            }
        }
        return loaded.isEmpty() ? "no list is loaded" : "";
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
        Known entry = entries.get(new Key(hit.list(), hit.entryId()));
        if (entry == null) {
            throw new IllegalStateException(
                    "the engine found " + hit.list() + " " + hit.entryId() + ", which is on none of its lists");
        }
        int certainty = hit.score() / SCALE;
        boolean rejected =
                certainty == Hit.CERTAIN && entry.programmes().stream().anyMatch(demands.rejects()::contains);
        return new Hit(
                entry.ref(), hit.matchedName(), certainty, rejected, EntryWords.why(hit, more), entry.remarks(), more);
    }

    /// Only those hits that are hits of the changed entries; for known parties when lists change. What it finds,
    /// these names would find too, with the same certainty.
    ///
    /// @param changed entries of these lists, as they now are: see `Delta#toScreenAgain`
    public NameScreen changed(List<ListVersion> changed) {
        return new ChangedNames(this, screener.policy(), changed);
    }

    /// How many names and addresses can be found.
    public int size() {
        return screener.size();
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
