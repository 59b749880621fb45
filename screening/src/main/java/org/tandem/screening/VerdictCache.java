package org.tandem.screening;

import java.util.LinkedHashMap;
import java.util.Map;

/// Verdicts by party, list epoch and policy epoch: a change of lists or policy makes every older verdict unreachable.
///
/// Holds a bounded number, of which the longest unused go first. Safe for any thread.
public final class VerdictCache {
    /// How many verdicts are kept.
    public static final int MAX_VERDICTS = 100_000;

    private final Map<Key, Result> verdicts = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    private record Key(Subject party, String listEpoch, String policyEpoch) {}

    public VerdictCache() {
        this(MAX_VERDICTS);
    }

    VerdictCache(int most) {
        this.most = most;
    }

    /// The remembered verdict, or a new one.
    public Result verdict(Screener screener, Subject party) {
        Key key = new Key(party, screener.listEpoch(), screener.policyEpoch());
        synchronized (verdicts) {
            Result known = verdicts.get(key);
            if (known != null) {
                return known;
            }
        }
        Result verdict = screener.screen(party);
        synchronized (verdicts) {
            verdicts.put(key, verdict);
            if (verdicts.size() > most) {
                verdicts.remove(verdicts.keySet().iterator().next());
            }
        }
        return verdict;
    }

    int size() {
        synchronized (verdicts) {
            return verdicts.size();
        }
    }
}
