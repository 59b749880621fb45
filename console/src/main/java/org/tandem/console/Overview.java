package org.tandem.console;

import java.util.List;
import org.tandem.readmodel.overview.Attention;
import org.tandem.readmodel.overview.Figures;
import org.tandem.readmodel.overview.SeriesPoint;

/// What the overview shows at one moment.
///
/// @param figures of the last minute
/// @param usualThousandths payments a second settled at this hour of other days, times 1,000; 0 when unknown
/// @param lastHour its whole minutes, oldest first
public record Overview(
        Figures figures,
        long usualThousandths,
        Attention attention,
        ConsoleHealth health,
        List<SeriesPoint> lastHour,
        Banks banks) {
    private static final int WIDTH = 1_000;

    public Overview {
        lastHour = List.copyOf(lastHour);
    }

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

    /// Whose currencies, as shares of a bar 1,000 wide.
    public List<Share> composition() {
        Figures.Composition of = figures.composition();
        return Share.of(
                WIDTH,
                List.of("each", "debtor", "creditor", "neither"),
                List.of(of.eachItsOwn(), of.debtorsOwn(), of.creditorsOwn(), of.neithers()));
    }

    /// Something was settled in the last hour, so that a chart says something.
    public boolean hasHistory() {
        return lastHour.stream().anyMatch(point -> point.settled() > 0);
    }

    public String flowChart(String settled) {
        return Chart.of("")
                .line(settled, 2, lastHour, point -> point.settled() * 100 / 60)
                .json(lastHour);
    }

    /// Minutes in which nothing was settled have no time, so that the line is broken there.
    public String speedChart(String millis, String median, String p99) {
        return Chart.of(millis)
                .line(median, 1, lastHour, point -> point.settled() == 0 ? null : point.p50Micros() / 100)
                .line(p99, 1, lastHour, point -> point.settled() == 0 ? null : point.p99Micros() / 100)
                .json(lastHour);
    }

    /// The most settled in one minute of the last hour, a second, times 100.
    public long busiestHundredths() {
        return lastHour.stream()
                .mapToLong(point -> point.settled() * 100 / 60)
                .max()
                .orElse(0);
    }

    public long slowestP99Micros() {
        return lastHour.stream().mapToLong(SeriesPoint::p99Micros).max().orElse(0);
    }
}
