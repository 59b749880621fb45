package org.tandem.compliance.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.screening.Result;
import org.tandem.screening.Screener;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.Subject;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;

/// The changed entries of some lists, at the cost of few entries and with the verdict of all.
///
/// How much a word counts depends on how rare it is among all names, so few entries by themselves would judge
/// otherwise than the gate does. They only choose, by thresholds so much lower that no difference of rarity matters;
/// whom they choose, the whole lists judge.
final class ChangedNames implements NameScreen {
    /// Of 10,000. Rarity changes a word's weight from 80 to 110 hundredths: at the lowest threshold that moves a
    /// score by less than 650.
    static final int MARGIN = 1_000;

    private final ListedNames whole;
    private final Screener candidates;
    private final Set<Key> changed = new HashSet<>();

    private record Key(String list, String id) {}

    ChangedNames(ListedNames whole, ScreeningPolicy policy, List<ListVersion> lists) {
        this.whole = whole;
        this.candidates = Screener.of(lists, policy.lowered(MARGIN));
        for (ListVersion version : lists) {
            for (ListEntry entry : version.entries()) {
                changed.add(new Key(version.list(), entry.id()));
            }
        }
    }

    @Override
    public List<Hit> byIdentifier(ScreenedParty party) {
        Subject subject = Subjects.byIdentifier(party);
        return subject.identifiers().isEmpty() || !(candidates.screen(subject) instanceof Result.Alert)
                ? List.of()
                : ofChanged(whole.byIdentifier(party));
    }

    @Override
    public List<Hit> byName(ScreenedParty party) {
        return candidates.screen(Subjects.byName(party)) instanceof Result.Clear
                ? List.of()
                : ofChanged(whole.byName(party));
    }

    @Override
    public List<Hit> inText(String text) {
        return candidates.screen(Subjects.inText(text)) instanceof Result.Clear
                ? List.of()
                : ofChanged(whole.inText(text));
    }

    /// Where the whole lists have more hits than are listed, the changed entry may be among those left out.
    private List<Hit> ofChanged(List<Hit> hits) {
        return hits.size() >= Screener.MAX_HITS
                ? hits
                : hits.stream()
                        .filter(hit -> changed.contains(
                                new Key(hit.entry().list(), hit.entry().id())))
                        .toList();
    }

    @Override
    public ScreeningMethod method() {
        return whole.method();
    }

    @Override
    public long epoch() {
        return whole.epoch();
    }

    @Override
    public String version() {
        return whole.version();
    }

    @Override
    public String problem() {
        return whole.problem();
    }

    @Override
    public Instant confirmedAt() {
        return whole.confirmedAt();
    }
}
