package org.tandem.screening;

import java.util.List;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.reading.Readings;

/// The screener in force. Queries go on with the old one until the new one is complete, and none ever waits.
public final class LiveScreener {
    private final VerdictCache verdicts = new VerdictCache();
    private volatile Screener current;

    /// Makes ready for names of any script, too, which takes a moment once in a process.
    public LiveScreener(Screener first) {
        Readings.load();
        current = first;
    }

    public Screener current() {
        return current;
    }

    /// Builds a screener in the caller's thread and puts it in force.
    public Screener replace(List<ListVersion> lists, ScreeningPolicy policy) {
        Screener next = Screener.of(lists, policy);
        current = next;
        return next;
    }

    /// The verdict of the screener in force, remembered as long as it is in force.
    public Result screen(Subject subject) {
        return verdicts.verdict(current, subject);
    }
}
