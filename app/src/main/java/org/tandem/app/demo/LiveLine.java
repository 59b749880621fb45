package org.tandem.app.demo;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One line that says how it goes: rewritten in place on a terminal, a new line now and then elsewhere.
final class LiveLine implements AutoCloseable {
    private static final long TERMINAL_MILLIS = 500;
    private static final long PLAIN_MILLIS = 5_000;
    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Supplier<Figures> figures;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-line").factory());
    private final Supplier<Speed> speed;
    private Speed lastSpeed = new Speed(0, 0);
    private long lastPayments;
    private long lastNanos = System.nanoTime();
    private long speedNanos = lastNanos;

    record Figures(long payments, long lagMillis, boolean booksBalanced) {}

    /// How fast the latest payments were final, in tenths of a millisecond.
    ///
    /// @param half of the settled payments took at most this
    /// @param nearlyAll of a hundred, all but one
    record Speed(long half, long nearlyAll) {}

    /// @param speed since it was asked last; every few seconds, so that the figures can be read
    LiveLine(PrintWriter out, boolean terminal, Supplier<Figures> figures, Supplier<Speed> speed) {
        this.out = out;
        this.terminal = terminal;
        this.figures = figures;
        this.speed = speed;
        long every = terminal ? TERMINAL_MILLIS : PLAIN_MILLIS;
        var _ = timer.scheduleAtFixedRate(this::print, every, every, TimeUnit.MILLISECONDS);
    }

    private void print() {
        Figures now = figures.get();
        long nanos = System.nanoTime();
        double rate = (now.payments() - lastPayments) * 1e9 / Math.max(1, nanos - lastNanos);
        lastPayments = now.payments();
        lastNanos = nanos;
        if (nanos - speedNanos >= TimeUnit.MILLISECONDS.toNanos(PLAIN_MILLIS - TERMINAL_MILLIS / 2)) {
            speedNanos = nanos;
            lastSpeed = speed.get();
        }
        String line = line(now, rate, lastSpeed);
        if (terminal) {
            out.print(TO_LINE_START_AND_CLEAR + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    static String line(Figures now, double perSecond, Speed speed) {
        return String.format(
                Locale.ROOT,
                "%,d payments  %.1f/s  final in %s (half), %s (99 of 100)  read model %.1f s behind  books %s",
                now.payments(),
                perSecond,
                millis(speed.half()),
                millis(speed.nearlyAll()),
                now.lagMillis() / 1_000.0,
                now.booksBalanced() ? "balanced" : "NOT BALANCED");
    }

    static String millis(long tenths) {
        return String.format(Locale.ROOT, "%d.%d ms", tenths / 10, tenths % 10);
    }

    @Override
    public void close() {
        timer.close();
        if (terminal) {
            out.println();
            out.flush();
        }
    }
}
