package org.tandem.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;

/// Tries again while the other side is away, ever more slowly, and says once when it goes and once when it is back.
///
/// Only failures that time can mend are tried again: lost connections, a server starting or stopping, no free slot,
/// serialisation failures. Anything else (a wrong statement, a violated constraint) is thrown at once: it would fail
/// for ever. Not thread-safe: one a thread.
public final class Retry {

    /// Hears about changes, never about each attempt.
    public interface Listener {
        /// The other side stopped answering; work waits.
        void away(String what, Exception cause);

        /// It answers again after so many failed attempts.
        void back(String what, int failedAttempts);
    }

    /// One attempt.
    @FunctionalInterface
    public interface Attempt<T> {
        T run() throws SQLException;
    }

    // SQLSTATE classes: connection, resources, operator intervention, transaction rollback, system error.
    private static final Set<String> MENDABLE = Set.of("08", "53", "57", "40", "58");

    private final String what;
    private final long firstDelayMillis;
    private final long longestDelayMillis;
    private final Listener listener;

    /// @param what named in messages, such as `read model`
    public Retry(String what, Duration firstDelay, Duration longestDelay, Listener listener) {
        if (firstDelay.toMillis() < 1 || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("retry of " + what + ": expected 1 ms <= first <= longest delay, found "
                    + firstDelay + " and " + longestDelay);
        }
        this.what = what;
        this.firstDelayMillis = firstDelay.toMillis();
        this.longestDelayMillis = longestDelay.toMillis();
        this.listener = listener;
    }

    /// Runs the attempt until it succeeds.
    ///
    /// @throws SQLException a failure that time cannot mend
    /// @throws InterruptedException this thread was told to stop while waiting
    public <T> T call(Attempt<T> attempt) throws SQLException, InterruptedException {
        long delayMillis = firstDelayMillis;
        int failed = 0;
        while (true) {
            try {
                T result = attempt.run();
                if (failed > 0) {
                    listener.back(what, failed);
                }
                return result;
            } catch (SQLException e) {
                if (!mendable(e)) {
                    throw e;
                }
                if (failed++ == 0) {
                    listener.away(what, e);
                }
            }
            Thread.sleep(delayMillis);
            delayMillis = Math.min(longestDelayMillis, 2 * delayMillis);
        }
    }

    /// Whether trying the same again later can help.
    public static boolean mendable(SQLException e) {
        if (e instanceof SQLTransientException) {
            return true;
        }
        String state = e.getSQLState();
        return state != null && state.length() == 5 && MENDABLE.contains(state.substring(0, 2));
    }
}
