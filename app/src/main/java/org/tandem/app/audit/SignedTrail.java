package org.tandem.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.AuditLog;

/// The audit trail as a hash chain on disk under signed roots. A record is on disk when [#append] returns; a root is
/// signed every minute that had records, and at the end.
public final class SignedTrail implements AuditTrail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignedTrail.class);
    private static final Duration ROOT_EVERY = Duration.ofMinutes(1);

    private final AuditLog log;
    private final ScheduledExecutorService signing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-roots").factory());

    private SignedTrail(AuditLog log) {
        this.log = log;
    }

    /// Goes on with the trail that is there, once it has been proved whole, or begins one with a key of its own.
    ///
    /// @throws IOException it is broken, or open elsewhere, or cannot be read or written
    public static SignedTrail open(AuditFolder folder) throws IOException {
        Files.createDirectories(folder.root());
        AuditKey key = Files.exists(folder.key())
                ? AuditKey.read(folder.key())
                : AuditKey.create(folder.key(), folder.publicKey());
        AuditLog log = AuditLog.open(
                folder.log(), folder.anchors(), key, AuditKey.readPublic(folder.publicKey()), AuditLog.Pace.DEFAULT);
        SignedTrail trail = new SignedTrail(log);
        trail.signing.scheduleWithFixedDelay(
                trail::sign, ROOT_EVERY.toSeconds(), ROOT_EVERY.toSeconds(), TimeUnit.SECONDS);
        return trail;
    }

    @Override
    public void append(AuditRecord entry) {
        try {
            log.append(entry.at(), kind(entry.action()), entry.actor(), entry.subject() + ": " + entry.detail());
        } catch (IOException e) {
            throw new UncheckedIOException("the audit trail took no record: " + e.getMessage(), e);
        }
    }

    /// Several at once, in this order; on disk when this returns.
    void append(List<AuditRecord> entries) {
        try {
            log.append(entries.stream()
                    .map(it -> new AuditLog.Entry(
                            it.at(), kind(it.action()), it.actor(), it.subject() + ": " + it.detail()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the audit trail took no records: " + e.getMessage(), e);
        }
    }

    /// The text of the newest record of one of these actions: subject, colon, detail.
    Optional<String> last(Set<String> actions) throws IOException {
        return log.last(actions.stream().map(SignedTrail::kind).collect(Collectors.toSet()))
                .map(org.tandem.screening.audit.AuditRecord::text);
    }

    /// `ALERT_SUPPRESSED` of "alert suppressed".
    private static String kind(String action) {
        return action.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private void sign() {
        try {
            log.sign();
        } catch (IOException e) {
            LOG.error("the audit trail was not signed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        signing.shutdownNow();
        try {
            log.close();
        } catch (IOException e) {
            LOG.error("the audit trail was not closed in order: {}", e.getMessage());
        }
    }
}
