package org.tandem.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tandem.web.pages.Health;
import org.tandem.web.pages.Tone;
import org.tandem.web.pages.Visit;

/// What the node knows of itself; asked on every page, so it comes from memory.
///
/// @param lag how far the read model is behind the log
/// @param booksBalanced whether the last check of every currency's books found them balanced
/// @param further what else the node watches: disk, nodes, lists
public record ConsoleHealth(Duration lag, boolean booksBalanced, List<Check> further) {
    private static final Duration LAG_WARNING = Duration.ofSeconds(2);
    private static final Duration LAG_BAD = Duration.ofSeconds(30);

    /// @param messageKey its name's key in one of the bundles
    /// @param detail a figure, such as `41.2 GB free`
    public record Check(String messageKey, Tone tone, String detail) {}

    public ConsoleHealth {
        further = List.copyOf(further);
    }

    public ConsoleHealth(Duration lag, boolean booksBalanced) {
        this(lag, booksBalanced, List.of());
    }

    /// The rows are so far behind that a person must be told before reading on.
    public boolean catchingUp() {
        return lagTone() != Tone.GOOD;
    }

    /// As it stands in the bar and on the overview.
    public Health shown(Visit visit) {
        List<Health.Check> checks = new ArrayList<>();
        checks.add(new Health.Check(
                visit.text("console.books"),
                booksBalanced ? Tone.GOOD : Tone.BAD,
                visit.text(booksBalanced ? "console.balanced" : "console.unbalanced")));
        checks.add(new Health.Check(
                visit.text("console.lag"),
                lagTone(),
                visit.text("console.lag.behind", visit.formats().duration(lag))));
        further.forEach(
                check -> checks.add(new Health.Check(visit.text(check.messageKey()), check.tone(), check.detail())));
        return new Health(checks);
    }

    private Tone lagTone() {
        if (lag.compareTo(LAG_BAD) >= 0) {
            return Tone.BAD;
        }
        return lag.compareTo(LAG_WARNING) >= 0 ? Tone.WARNING : Tone.GOOD;
    }
}
