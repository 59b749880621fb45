package org.tandem.cluster.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;

/// The journal's files and the one writer to them. Writing and opening is for the ledger's thread; readers may be
/// anywhere.
///
/// The log is the truth and the journal follows from it. So the writer begins where the engine's state begins (a
/// snapshot, or 0) and is given every step from there on again: what the files hold already is compared and kept, what
/// they lack is written. Nothing is forced to disk per step; [#force] is called before a snapshot lets go of the log.
public final class JournalFiles implements Journal, AutoCloseable {
    private static final int BUFFER_LENGTH = 1024 * 1024;

    private final Segments segments;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER_LENGTH);
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private @Nullable FileChannel file;
    private @Nullable JournalReader kept;
    private int buffered;
    private long position;
    private long keptEnd;
    private long knownEnd;
    private long forcedEnd;
    private volatile long end;
    private volatile @Nullable IOException notForced;

    /// Readers see nothing before [#beginAt].
    ///
    /// @param segmentLength bytes of a file, the same for the life of the journal
    /// @throws IOException when the directory cannot be made
    public JournalFiles(Path directory, int segmentLength) throws IOException {
        Files.createDirectories(directory);
        this.segments = new Segments(directory, segmentLength);
    }

    @Override
    public JournalReader open(long fromPosition) {
        return new JournalReader(segments, this::endPosition, fromPosition);
    }

    @Override
    public long endPosition() {
        return end;
    }

    /// Says where the steps to come begin, and finds how much of what they will be is there already. A torn tail is
    /// cut to whole steps.
    ///
    /// @return how many bytes were cut
    /// @throws DamagedJournal when the files do not reach the beginning
    public long beginAt(long start) throws IOException {
        close();
        long filesEnd = segments.end();
        if (filesEnd < start) {
            throw new DamagedJournal("the engine's state was taken with the journal at " + start
                    + ", but its files end at " + filesEnd + ": restore them from another node or a backup");
        }
        position = start;
        forcedEnd = start;
        keptEnd = endOfWholeSteps(start, filesEnd);
        knownEnd = segments.knownEndBehind(keptEnd);
        segments.cutAt(keptEnd);
        kept = new JournalReader(segments, () -> keptEnd, start);
        end = keptEnd;
        return Math.max(0, filesEnd - keptEnd);
    }

    /// Keeps the disk's work on these files small and steady, on a thread of its own, until it is closed.
    public WriteBehind writeBehind() {
        WriteBehind behind = new WriteBehind(segments, this::endPosition, cause -> notForced = cause);
        behind.start();
        return behind;
    }

    /// The position of the next step, of those that are compared as well as of those that are written.
    public long position() {
        return position;
    }

    /// Where writing began, or will: the end of what was there.
    public long keptEnd() {
        return keptEnd;
    }

    /// How far the journal is known to have gone before: a log that leads less far has lost a part.
    public long knownEnd() {
        return knownEnd;
    }

    /// Adds a step. Readers see it from the next [#flush] on, which is the caller's duty.
    /// @throws Broken when the files hold another step at this place
    /// @throws IOException when the files cannot be written: then nothing may follow
    public void append(byte[] step, int length) throws IOException {
        int frame = Segments.frameLength(length);
        Broken.unless(
                frame + Segments.HEADER_LENGTH <= segments.length(),
                () -> "a step of " + length + " bytes does not fit a file of the journal");
        int rest = segments.rest(position);
        if (frame > rest) {
            pad(rest);
        }
        if (position < keptEnd) {
            compare(step, length, frame);
        } else {
            write(step, length, frame);
        }
        position += frame;
    }

    /// Writes what was added and lets readers see it.
    public void flush() throws IOException {
        IOException cause = notForced;
        if (cause != null) {
            // What failed once is forgotten by the system: the next force would succeed and say nothing.
            throw new IOException("the journal's files could not be forced to disk", cause);
        }
        if (buffered == 0) {
            return;
        }
        long from = position - buffered;
        if (file == null) {
            file = FileChannel.open(segments.file(from), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        bytes.clear().limit(buffered);
        long at = from - segments.base(from);
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
        bytes.clear();
        buffered = 0;
        end = position;
    }

    /// Forces everything to disk: after this the log before here is not needed for the journal.
    public void force() throws IOException {
        flush();
        segments.force(forcedEnd, position);
        forcedEnd = position;
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            kept.close();
            kept = null;
        }
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private void compare(byte[] step, int length, int frame) throws IOException {
        JournalReader reader = kept;
        if (reader == null) {
            throw new Broken("a step is added before the journal has begun");
        }
        long at = position;
        int steps = reader.poll(
                (there, offset, thereLength, after) -> Broken.unless(
                        same(there, offset, thereLength, step, length),
                        () -> "the journal holds another step at " + at + " than the log leads to: "
                                + "the program is not the one that wrote it, or the files were changed"),
                1);
        Broken.unless(steps == 1, () -> "the journal ends inside a step at " + position);
        if (position + frame >= keptEnd) {
            reader.close();
            kept = null;
        }
    }

    static boolean same(DirectBuffer there, int offset, int thereLength, byte[] step, int length) {
        return thereLength == length
                && new UnsafeBuffer(there, offset, length).equals(new UnsafeBuffer(step, 0, length));
    }

    private void write(byte[] step, int length, int frame) throws IOException {
        room(frame);
        crc.reset();
        crc.update(step, 0, length);
        int at = buffered;
        buffer.putInt(at, length, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(at + Integer.BYTES, (int) crc.getValue(), ByteOrder.LITTLE_ENDIAN);
        buffer.putBytes(at + Segments.HEADER_LENGTH, step, 0, length);
        int used = Segments.HEADER_LENGTH + length;
        buffer.setMemory(at + used, frame - used, (byte) 0);
        buffered += frame;
    }

    /// Leaves the rest of a file unused; the next step begins a new file.
    private void pad(int rest) throws IOException {
        if (position >= keptEnd) {
            room(Segments.HEADER_LENGTH);
            buffer.putInt(buffered, Segments.PADDING, ByteOrder.LITTLE_ENDIAN);
            buffer.putInt(buffered + Integer.BYTES, 0, ByteOrder.LITTLE_ENDIAN);
            buffered += Segments.HEADER_LENGTH;
            position += Segments.HEADER_LENGTH;
            flush();
            position -= Segments.HEADER_LENGTH;
            closeFile();
            end = position + rest;
        }
        position += rest;
    }

    private void room(int length) throws IOException {
        if (buffered > 0 && (buffered + length > bytes.capacity() || segments.rest(position) == segments.length())) {
            flush();
        }
        if (segments.rest(position) == segments.length()) {
            closeFile();
        }
        if (length > bytes.capacity()) {
            bytes = ByteBuffer.allocateDirect(BitUtil.align(length, BUFFER_LENGTH));
            buffer.wrap(bytes);
        }
    }

    private void closeFile() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private long endOfWholeSteps(long start, long filesEnd) throws IOException {
        try (JournalReader reader = new JournalReader(segments, () -> filesEnd, start)) {
            try {
                while (reader.poll((there, offset, length, after) -> {}, Integer.MAX_VALUE) > 0) {
                    // Until no more whole step follows.
                }
            } catch (DamagedJournal unwritten) {
                // Written again from the log, which leads on from the snapshot; the caller is told how much.
                return reader.position();
            }
            return reader.position();
        }
    }
}
