package org.tandem.simulation.demonstration;

import java.util.List;
import java.util.Map;
import org.tandem.simulation.load.Tally;

/// What a demonstration came to.
///
/// @param complete whether every payment had its final state when waiting ended
public record Report(long payments, boolean complete, long elapsedMillis, Tally tally, Journey journey) {
    /// How many ended with each status and reason.
    public Map<String, Long> outcomes() {
        return tally.outcomes();
    }

    /// Every payment's final state, to compare with the server's books.
    public List<Tally.Acknowledgement> acknowledgements() {
        return tally.acknowledgements();
    }

    /// Tenths of a millisecond from the time the quote should have been asked to finality, at a percentile.
    public long finalTenthsOfMillis(double percentile) {
        return tally.finalTenthsOfMillis(percentile);
    }
}
