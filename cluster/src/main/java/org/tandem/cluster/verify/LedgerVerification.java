package org.tandem.cluster.verify;

import io.aeron.cluster.client.AeronCluster;
import io.aeron.cluster.codecs.SessionMessageHeaderDecoder;
import io.aeron.cluster.codecs.TimerEventDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.cluster.journal.DamagedJournal;
import org.tandem.cluster.journal.JournalCheck;
import org.tandem.cluster.ledger.Ledger;
import org.tandem.cluster.recording.DamagedRecording;
import org.tandem.cluster.recording.Recording;
import org.tandem.codec.MalformedBytes;
import org.tandem.codec.SnapshotReader;
import org.tandem.domain.Broken;

/// Replays the log of a stopped node through a fresh engine and compares every step with the journal, byte for byte.
public final class LedgerVerification {
    private final Path archive;
    private final int segmentLength;
    private final JournalCheck journal;
    private final Recordings recordings;
    private final Ledger.Journaled steps = new Compared();
    private final io.aeron.cluster.codecs.MessageHeaderDecoder header =
            new io.aeron.cluster.codecs.MessageHeaderDecoder();
    private final SessionMessageHeaderDecoder sessionMessage = new SessionMessageHeaderDecoder();
    private final TimerEventDecoder timerEvent = new TimerEventDecoder();
    private long messages;

    /// Which recordings hold what, from the cluster's own list.
    ///
    /// @param log the recording of the log
    /// @param snapshots log position to the recording of the engine's snapshot there, valid ones only, oldest first
    public record Recordings(long log, SequencedMap<Long, Long> snapshots) {}

    /// For [org.tandem.cluster.ClusterNode#verify], which holds the directory's lock meanwhile.
    public LedgerVerification(Path archive, Path journal, int segmentLength, Recordings recordings) {
        this.archive = archive;
        this.segmentLength = segmentLength;
        this.journal = new JournalCheck(journal, segmentLength);
        this.recordings = recordings;
    }

    /// @throws NotVerified when something does not agree, or an invariant of the engine does not hold
    public VerifiedLedger verify() {
        return verifyUntil(Long.MAX_VALUE);
    }

    /// Replays up to a position of the log only, and leaves what the journal has beyond alone.
    public VerifiedLedger verifyUntil(long logPosition) {
        try {
            return replay(logPosition);
        } catch (IOException | UncheckedIOException e) {
            throw new NotVerified("the files of the node cannot be read: " + e.getMessage(), e);
        } catch (DamagedJournal | DamagedRecording | MalformedBytes e) {
            throw new NotVerified(String.valueOf(e.getMessage()), e);
        } catch (Broken e) {
            // Here alone it is a finding: it is what the proof looks for, and this engine goes no further.
            throw new NotVerified("an invariant does not hold: " + e.getMessage(), e);
        }
    }

    private VerifiedLedger replay(long until) throws IOException {
        Recording log = new Recording(archive, recordings.log(), segmentLength);
        long from = startOf(log.startPosition());
        Ledger ledger = from == 0 ? Ledger.empty(steps) : restored(from);
        long stepsBefore = ledger.steps();
        journal.beginAt(ledger.journalPosition());
        long end = log.read((buffer, length, endPosition) -> {
            if (endPosition > from && endPosition <= until) {
                apply(ledger, buffer, length);
            }
        });
        if (until >= end) {
            journal.endsHere();
        }
        ledger.engine().checkBooks();
        List<VerifiedLedger.Balance> accounts = new ArrayList<>();
        ledger.engine()
                .eachAccount((account, state, posted, reserved) ->
                        accounts.add(new VerifiedLedger.Balance(account, state, posted, reserved)));
        return new VerifiedLedger(
                from,
                Math.min(until, end),
                messages,
                ledger.steps() - stepsBefore,
                journal.missing(),
                ledger.journalPosition(),
                ledger.engine().lastSequence(),
                ledger.engine().stateHash(),
                accounts);
    }

    /// The whole log when it is there, else the oldest snapshot from which on it is.
    private long startOf(long logStart) throws IOException {
        if (logStart == 0) {
            return 0;
        }
        for (Map.Entry<Long, Long> snapshot : recordings.snapshots().entrySet()) {
            if (snapshot.getKey() >= logStart && new Recording(archive, snapshot.getValue(), segmentLength).exists()) {
                return snapshot.getKey();
            }
        }
        throw new NotVerified("the log begins at " + logStart + ", and no valid snapshot is as late as that");
    }

    private Ledger restored(long logPosition) throws IOException {
        Long id = recordings.snapshots().get(logPosition);
        if (id == null) {
            throw new NotVerified("there is no snapshot at " + logPosition);
        }
        // The service's own words are between messages of the cluster, which have another schema.
        ArrayDeque<byte[]> chunks = new ArrayDeque<>();
        new Recording(archive, id, segmentLength).read((buffer, length, endPosition) -> {
            header.wrap(buffer, 0);
            if (header.schemaId() != io.aeron.cluster.codecs.MessageHeaderDecoder.SCHEMA_ID) {
                byte[] chunk = new byte[length];
                buffer.getBytes(0, chunk);
                chunks.add(chunk);
            }
        });
        return Ledger.restored(
                new SnapshotReader(() -> {
                    byte[] chunk = chunks.poll();
                    if (chunk == null) {
                        throw new MalformedBytes("the snapshot at " + logPosition + " ends before its last chunk");
                    }
                    return new UnsafeBuffer(chunk);
                }),
                steps);
    }

    private void apply(Ledger ledger, DirectBuffer buffer, int length) {
        header.wrap(buffer, 0);
        int body = io.aeron.cluster.codecs.MessageHeaderDecoder.ENCODED_LENGTH;
        if (header.templateId() == SessionMessageHeaderDecoder.TEMPLATE_ID) {
            sessionMessage.wrap(buffer, body, header.blockLength(), header.version());
            int from = AeronCluster.SESSION_HEADER_LENGTH;
            messages++;
            ledger.onBatch(sessionMessage.timestamp(), buffer, from, length - from);
            // The running node asks for its wake-up here; that it is asked for is part of the state.
            ledger.wakeUpToScheduleNanos();
        } else if (header.templateId() == TimerEventDecoder.TEMPLATE_ID) {
            timerEvent.wrap(buffer, body, header.blockLength(), header.version());
            messages++;
            ledger.onWakeUp(timerEvent.timestamp());
            ledger.wakeUpToScheduleNanos();
        }
    }

    private final class Compared implements Ledger.Journaled {
        @Override
        public long append(byte[] step, int length) {
            return journal.append(step, length);
        }

        @Override
        public void flush() {
            // Nothing is written.
        }
    }
}
