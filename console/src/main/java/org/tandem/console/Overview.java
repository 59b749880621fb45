package org.tandem.console;

import org.tandem.readmodel.overview.Attention;
import org.tandem.readmodel.overview.Figures;

/// What the overview shows at one moment.
///
/// @param figures of the last minute
/// @param usualThousandths payments a second settled at this hour of other days, times 1,000; 0 when unknown
public record Overview(Figures figures, long usualThousandths, Attention attention, ConsoleHealth health) {
    /// Nothing was refused, held or settled in this time.
    public boolean idle() {
        Figures.Counts counts = figures.counts();
        return counts.settled() + counts.refused() + counts.rejected() + counts.held() + counts.reserved() == 0;
    }

    /// Nothing waits for anybody.
    public boolean calm() {
        return attention.holds().all() == 0
                && attention.stuck() == 0
                && attention.lowAccounts().isEmpty()
                && attention.openChanges() + attention.openDefundings() + attention.openRecalls() == 0;
    }
}
