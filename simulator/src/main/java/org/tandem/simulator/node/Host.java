package org.tandem.simulator.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.cluster.journal.JournalFiles;
import org.tandem.cluster.ledger.Ledger;
import org.tandem.codec.MalformedBytes;
import org.tandem.codec.SnapshotReader;
import org.tandem.codec.SnapshotWriter;

/// The ledger and its journal on one node, from one start to its end: what `EngineService` is on Aeron Cluster.
final class Host {
    static final long NO_TIMER = Long.MAX_VALUE;

    private final Path directory;
    private final JournalFiles journal;
    private final List<byte[]> steps = new ArrayList<>();
    private Ledger ledger;
    private long applied;
    private long timerNanos = NO_TIMER;

    private Host(Path directory, int segmentLength) throws IOException {
        this.directory = directory;
        this.journal = new JournalFiles(directory, segmentLength);
        this.ledger = Ledger.empty(new Steps());
    }

    /// From the latest whole snapshot, or from nothing.
    static Host start(Path directory, int segmentLength) throws IOException {
        Host host = new Host(directory, segmentLength);
        List<Path> snapshots;
        try (Stream<Path> files = Files.list(directory)) {
            snapshots = files.filter(file -> file.toString().startsWith("snapshot-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path snapshot : snapshots) {
            if (host.restore(snapshot)) {
                break;
            }
        }
        host.journal.beginAt(host.ledger.journalPosition());
        return host;
    }

    JournalFiles journal() {
        return journal;
    }

    Ledger ledger() {
        return ledger;
    }

    /// The last entry that is in the ledger's state.
    long applied() {
        return applied;
    }

    /// When the log shall hold a wake-up, or [#NO_TIMER].
    long timerNanos() {
        return timerNanos;
    }

    /// @return the steps it led to
    List<byte[]> apply(Entry entry) throws IOException {
        steps.clear();
        applied++;
        switch (entry.kind()) {
            case BATCH -> {
                UnsafeBuffer bytes = new UnsafeBuffer(entry.bytes());
                ledger.onBatch(entry.timeNanos(), bytes, 0, bytes.capacity());
            }
            case WAKE_UP -> {
                timerNanos = NO_TIMER;
                ledger.onWakeUp(entry.timeNanos());
            }
            case SNAPSHOT -> takeSnapshot();
            case NEW_TERM -> {
                return List.of();
            }
        }
        long wakeUp = ledger.wakeUpToScheduleNanos();
        if (wakeUp != 0) {
            timerNanos = wakeUp;
        }
        return List.copyOf(steps);
    }

    void close() throws IOException {
        journal.close();
    }

    private void takeSnapshot() throws IOException {
        journal.force();
        List<byte[]> chunks = new ArrayList<>();
        ledger.writeTo(new SnapshotWriter((buffer, offset, length) -> {
            byte[] chunk = new byte[length];
            buffer.getBytes(offset, chunk);
            chunks.add(chunk);
        }));
        int length = 2 * Long.BYTES
                + chunks.stream()
                        .mapToInt(chunk -> Integer.BYTES + chunk.length)
                        .sum();
        ByteBuffer bytes = ByteBuffer.allocate(length).putLong(applied).putLong(timerNanos);
        chunks.forEach(chunk -> bytes.putInt(chunk.length).put(chunk));
        Path path = directory.resolve(String.format(Locale.ROOT, "snapshot-%019d", applied));
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            file.write(bytes.flip(), 0);
            file.force(true);
            names.force(true);
        }
    }

    /// @return false when it was not written whole before power went
    private boolean restore(Path path) throws IOException {
        ByteBuffer bytes;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            bytes = ByteBuffer.allocate((int) file.size());
            file.read(bytes, 0);
            bytes.flip();
        }
        if (bytes.limit() < 2 * Long.BYTES) {
            return false;
        }
        long index = bytes.getLong();
        long timer = bytes.getLong();
        try {
            ledger = Ledger.restored(new SnapshotReader(() -> chunk(bytes)), new Steps());
        } catch (MalformedBytes torn) {
            return false;
        }
        applied = index;
        timerNanos = timer;
        return true;
    }

    private static UnsafeBuffer chunk(ByteBuffer bytes) {
        int length = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt();
        if (length <= 0 || length > bytes.remaining()) {
            throw new MalformedBytes("the snapshot's file ends inside a chunk");
        }
        byte[] chunk = new byte[length];
        bytes.get(chunk);
        return new UnsafeBuffer(chunk);
    }

    private final class Steps implements Ledger.Journaled {
        @Override
        public long append(byte[] step, int length) {
            steps.add(Arrays.copyOf(step, length));
            try {
                journal.append(step, length);
                return journal.position();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void flush() {
            try {
                journal.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
