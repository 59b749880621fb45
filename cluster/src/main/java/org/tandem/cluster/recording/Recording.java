package org.tandem.cluster.recording;

import io.aeron.protocol.DataHeaderFlyweight;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/// One recording of the archive, read from its files: frames put together to messages.
public final class Recording {
    private static final String SUFFIX = ".rec";

    private final Path directory;
    private final long recordingId;
    private final int segmentLength;
    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer(64 * 1024);
    private int messageLength;

    /// Receives a whole message.
    @FunctionalInterface
    public interface MessageHandler {
        /// @param endPosition the recording's position after it
        void onMessage(DirectBuffer buffer, int length, long endPosition);
    }

    /// Where a recording ends, once mended.
    ///
    /// @param position behind the last whole frame
    /// @param cutBytes what followed it and is gone
    public record End(long position, int cutBytes) {}

    public Recording(Path archiveDirectory, long recordingId, int segmentLength) {
        this.directory = archiveDirectory;
        this.recordingId = recordingId;
        this.segmentLength = segmentLength;
    }

    /// All recordings that have files in an archive's directory.
    public static List<Recording> all(Path archiveDirectory, int segmentLength) throws IOException {
        try (Stream<Path> files = Files.list(archiveDirectory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> Long.parseLong(name.substring(0, name.indexOf('-'))))
                    .distinct()
                    .sorted()
                    .map(id -> new Recording(archiveDirectory, id, segmentLength))
                    .toList();
        }
    }

    public long id() {
        return recordingId;
    }

    /// Whether there are files of it; an old snapshot's are deleted.
    public boolean exists() throws IOException {
        return !bases().isEmpty();
    }

    /// Where the files begin.
    /// @throws DamagedRecording when there are none
    public long startPosition() throws IOException {
        List<Long> bases = bases();
        if (bases.isEmpty()) {
            throw new DamagedRecording(this + " has no files");
        }
        return bases.getFirst();
    }

    /// Reads all messages from the beginning of the files.
    /// @return where the last whole message ends
    /// @throws DamagedRecording when a frame is damaged and others follow it
    public long read(MessageHandler handler) throws IOException {
        long base = startPosition();
        long wholeEnd = base;
        MessageOrder order = new MessageOrder();
        for (; Files.exists(file(base)); base += segmentLength) {
            Frames frames = Frames.map(file(base), segmentLength);
            int offset = 0;
            while (frames.isGood(offset) && order.takes(frames, offset)) {
                int next = frames.next(offset);
                if (frames.isData(offset) && order.hasBegun()) {
                    take(frames, offset);
                    if (!order.isInside()) {
                        handler.onMessage(message, messageLength, base + next);
                    }
                }
                wholeEnd = order.isInside() ? wholeEnd : base + next;
                offset = next;
            }
            if (offset < segmentLength) {
                nothingFollows(frames, base, offset);
                return wholeEnd;
            }
        }
        return wholeEnd;
    }

    /// Looks at every frame from a position on, as whoever starts will read it, and cuts what a killed process or a
    /// power loss left of a write that it had begun: no one was told of it.
    ///
    /// @param from at the latest the beginning of the last file
    /// @throws DamagedRecording when something is damaged in another way
    public End mend(long from) throws IOException {
        List<Long> files = bases();
        long last = files.getLast();
        long base = files.stream()
                .filter(it -> it + segmentLength > from)
                .findFirst()
                .orElse(last);
        MessageOrder order = new MessageOrder();
        while (true) {
            Frames frames = Frames.map(file(base), segmentLength);
            int offset = 0;
            while (frames.isGood(offset) && order.takes(frames, offset)) {
                offset = frames.next(offset);
            }
            if (offset < segmentLength) {
                int cut = Math.max(0, frames.writtenEnd() - offset);
                if (cut > 0 || base < last) {
                    nothingFollows(frames, base, offset);
                }
                if (cut > 0) {
                    cut(frames, base, offset);
                }
                return new End(base + offset, cut);
            }
            if (base >= last) {
                return new End(base + offset, 0);
            }
            base += segmentLength;
            if (!Files.exists(file(base))) {
                throw new DamagedRecording(this + " is damaged: it has no file for " + base);
            }
        }
    }

    private void cut(Frames frames, long base, int offset) throws IOException {
        if (frames.isGood(offset) || !frames.isTorn(offset)) {
            throw new DamagedRecording("the last frame of " + this + ", at " + (base + offset)
                    + ", is damaged, and not as by a write that was cut short");
        }
        try (FileChannel file = FileChannel.open(file(base), StandardOpenOption.WRITE)) {
            file.truncate(offset);
            // The archive wants its files at their full length; what was never written reads as zeros.
            file.write(ByteBuffer.allocate(1), segmentLength - 1L);
            file.force(true);
        }
    }

    /// Copies the files while the archive may be writing on: the last one up to its last whole frame as of now, so
    /// that the copy is what a process killed at this moment would have left, and has no holes.
    ///
    /// @throws java.nio.file.NoSuchFileException a file was purged meanwhile: begin again
    public void copyTo(Path target) throws IOException {
        List<Long> bases = bases();
        for (long base : bases) {
            Path from = file(base);
            Path to = target.resolve(from.getFileName());
            if (base < bases.getLast()) {
                Files.copy(from, to);
            } else {
                copyWholeFrames(from, to);
            }
        }
    }

    private void copyWholeFrames(Path from, Path to) throws IOException {
        Frames frames = Frames.map(from, segmentLength);
        int end = 0;
        while (frames.isGood(end)) {
            end = frames.next(end);
        }
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel copy = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < end; ) {
                at += source.transferTo(at, end - at, copy);
            }
            if (end < frames.length()) {
                // The archive wants its files at their full length; what was never written reads as zeros.
                copy.write(ByteBuffer.allocate(1), frames.length() - 1L);
            }
        }
    }

    @Override
    public String toString() {
        return "the recording " + recordingId;
    }

    private void take(Frames frames, int offset) {
        if (frames.isBegin(offset)) {
            messageLength = 0;
        }
        int length = frames.dataLength(offset);
        message.putBytes(messageLength, frames.bytes(), offset + DataHeaderFlyweight.HEADER_LENGTH, length);
        messageLength += length;
    }

    /// A torn last frame is the end; a whole frame behind a damaged one says that the damage is no torn end.
    private void nothingFollows(Frames frames, long base, int offset) {
        int whole = frames.wholeBehind(offset);
        long goesOnAt = base + (whole >= 0 ? whole : segmentLength);
        if (whole >= 0 || Files.exists(file(goesOnAt))) {
            throw new DamagedRecording(
                    this + " is damaged at " + (base + offset) + ": whole frames follow at " + goesOnAt);
        }
    }

    /// The positions that the files begin with, ascending.
    private List<Long> bases() throws IOException {
        String prefix = recordingId + "-";
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(SUFFIX))
                    .map(name -> Long.parseLong(name.substring(prefix.length(), name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long at) {
        return directory.resolve(recordingId + "-" + (at - at % segmentLength) + SUFFIX);
    }
}
