package org.tandem.app.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.store.Times;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Event.PaymentRefused;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.screening.audit.Sha256;

/// Keeps every decision of the gate and of its officers in the audit trail, as the log has it: a record for each
/// payment that was held or refused and for each word of an officer, and one record over every stretch of payments that
/// passed, with their number and a digest over them.
///
/// It follows the journal, so that no payment waits for the trail, and what a crash takes from the trail before it was
/// on disk is written at the next start: each record has the number of its event, and the trail says by itself how far
/// it has come. A trail that takes no record any more is logged, and followed up in the same way.
public final class DecisionTrail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionTrail.class);
    private static final int WAITING_MAX = 8_192;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PASSED_EVERY = Duration.ofSeconds(10);
    private static final Pattern EVENT = Pattern.compile("^event (\\d+):");
    private static final Pattern EVENTS = Pattern.compile("^events \\d+ to (\\d+):");

    private final SignedTrail trail;
    private final Decisions decisions;
    /// The last events that the trail had when it was opened.
    private final long decidedTo;

    private final long passedTo;
    private final BlockingQueue<Noted> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread writing =
            Thread.ofPlatform().daemon().name("audit-decisions").unstarted(this::write);
    private volatile boolean closing;
    private volatile boolean ended;
    private final Passed passed;

    /// One event, with the lists and the policy that were in force then.
    record Noted(long sequence, Instant at, Event event, Decisions.InForce inForce) {}

    /// Payments that passed and are not in the trail yet.
    private static final class Passed {
        private final MessageDigest digest = Sha256.digest();
        private final ByteBuffer bytes = ByteBuffer.allocate(5 * Long.BYTES);
        private long to;
        private long count;
        private Instant at = Instant.EPOCH;
        private long end;
        private long sinceNanos = System.nanoTime();

        private Passed(long to) {
            this.to = to;
        }

        private void add(Noted noted, Event.PaymentReserved it) {
            ContentHash content = it.clearance().content();
            bytes.clear()
                    .putLong(it.uetr().high())
                    .putLong(it.uetr().low())
                    .putLong(content.high())
                    .putLong(content.low())
                    .putLong(it.clearance().listEpoch());
            digest.update(bytes.flip());
            count++;
            at = noted.at();
            end = noted.sequence();
        }

        private AuditRecord take() {
            AuditRecord it = new AuditRecord(
                    at,
                    "gate",
                    "payments passed",
                    "events " + (to + 1) + " to " + end,
                    count + " passed, sha256 " + HexFormat.of().formatHex(digest.digest()));
            to = end;
            count = 0;
            sinceNanos = System.nanoTime();
            return it;
        }
    }

    private DecisionTrail(SignedTrail trail, Decisions decisions, long decidedTo, long passedTo) {
        this.trail = trail;
        this.decisions = decisions;
        this.decidedTo = decidedTo;
        this.passedTo = passedTo;
        this.passed = new Passed(passedTo);
    }

    /// @param content of a payment that ended at the door, found again from its message
    /// @throws IOException the trail cannot be read
    public static DecisionTrail open(SignedTrail trail, Function<PaymentRefused, Optional<ContentHash>> content)
            throws IOException {
        DecisionTrail it = new DecisionTrail(
                trail,
                new Decisions(content),
                number(trail.last(Decisions.ACTIONS), EVENT),
                number(trail.last(Set.of("payments passed")), EVENTS));
        it.writing.start();
        return it;
    }

    private static long number(Optional<String> text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.orElse(""));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /// Takes the journal's next step, from its beginning at each start. Waits when the trail is far behind, so that
    /// memory stays bounded. By one thread.
    public void onStep(Step step) {
        for (Recorded recorded : step.events()) {
            decisions.follow(recorded.event());
            boolean pass = recorded.event() instanceof Event.PaymentReserved;
            boolean isNew = recorded.sequence() > (pass ? passedTo : decidedTo);
            if (!ended && isNew && (pass || decisions.concerns(recorded.event()))) {
                put(new Noted(
                        recorded.sequence(), Times.ofNanos(step.timeNanos()), recorded.event(), decisions.inForce()));
            }
        }
    }

    private void put(Noted noted) {
        try {
            while (!ended && !waiting.offer(noted, PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                // The disk is slow: the deliveries wait with the journal's reader.
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            boolean last;
            do {
                last = closing;
                List<AuditRecord> records = records(last);
                if (!records.isEmpty()) {
                    trail.append(records);
                }
                // At a start the whole journal may have to be caught up with.
                if (!last && waiting.size() < WAITING_MAX / 2) {
                    Thread.sleep(PAUSE);
                }
            } while (!last || !waiting.isEmpty());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ended = true;
            LOG.error("decisions are no longer in the audit trail; the next start adds them from the journal", e);
        }
    }

    private List<AuditRecord> records(boolean last) {
        List<Noted> batch = new ArrayList<>();
        waiting.drainTo(batch);
        List<AuditRecord> records = new ArrayList<>();
        for (Noted noted : batch) {
            if (noted.event() instanceof Event.PaymentReserved it) {
                passed.add(noted, it);
            } else {
                records.add(decisions.record(noted));
            }
        }
        boolean due = System.nanoTime() - passed.sinceNanos > PASSED_EVERY.toNanos();
        if (passed.count > 0 && (due || last && waiting.isEmpty())) {
            records.add(passed.take());
        }
        return records;
    }

    /// Writes what is left. What comes later is added at the next start.
    @Override
    public void close() {
        closing = true;
        try {
            writing.join();
            ended = true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
