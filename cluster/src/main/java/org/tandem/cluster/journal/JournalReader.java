package org.tandem.cluster.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.agrona.BitUtil;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/// Reads the journal's files in order, behind the writer and without any hold on it: a slow reader costs nothing but
/// its own lag. For one thread.
public final class JournalReader implements AutoCloseable {
    private static final int BUFFER_LENGTH = 256 * 1024;

    private final Supplier<Segments> where;
    private final Segments segments;
    private final LongSupplier end;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER_LENGTH);
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private @Nullable FileChannel file;
    private @Nullable Segments fileOf;
    private long fileBase = -1;
    private long bufferedFrom;
    private int bufferedLength;
    private long position;

    JournalReader(Segments segments, LongSupplier end, long fromPosition) {
        this(() -> segments, end, fromPosition);
    }

    /// @param where the files to read from now, which may be another member's than before: they are the same bytes
    JournalReader(Supplier<Segments> where, LongSupplier end, long fromPosition) {
        if (fromPosition < 0 || fromPosition % Segments.HEADER_LENGTH != 0) {
            throw new IllegalArgumentException("a journal position is a multiple of 8 from 0 on, not " + fromPosition);
        }
        this.where = where;
        this.segments = where.get();
        this.end = end;
        this.position = fromPosition;
    }

    /// Reads the journal of a node that does not run, from its beginning.
    public static JournalReader ofStopped(Path directory, int segmentLength) throws IOException {
        Segments segments = new Segments(directory, segmentLength);
        long end = segments.end();
        return new JournalReader(segments, () -> end, 0);
    }

    /// Hands over the steps that are there, `limit` at most, and returns at once.
    /// @return how many steps were handed over
    /// @throws DamagedJournal when the bytes are not what was written
    /// @throws UncheckedIOException when the files cannot be read
    public int poll(StepHandler handler, int limit) {
        long endPosition = end.getAsLong();
        int count = 0;
        while (count < limit && position < endPosition) {
            require(Segments.HEADER_LENGTH, endPosition);
            int length = buffer.getInt(offset(), ByteOrder.LITTLE_ENDIAN);
            if (length == Segments.PADDING) {
                position += segments.rest(position);
                continue;
            }
            // Compared before it is added to: the greatest number would become a negative one.
            if (length <= 0
                    || length > segments.rest(position) - Segments.HEADER_LENGTH
                    || Segments.frameLength(length) > segments.rest(position)) {
                throw new DamagedJournal("the journal has a step of " + length + " bytes at " + position);
            }
            require(Segments.frameLength(length), endPosition);
            int offset = offset();
            int expected = buffer.getInt(offset + Integer.BYTES, ByteOrder.LITTLE_ENDIAN);
            int from = offset + Segments.HEADER_LENGTH;
            crc.reset();
            crc.update(bytes.limit(from + length).position(from));
            bytes.clear();
            if ((int) crc.getValue() != expected) {
                throw new DamagedJournal("the journal's step at " + position + " is damaged: its CRC-32C is "
                        + Integer.toHexString((int) crc.getValue()) + ", not " + Integer.toHexString(expected));
            }
            position += Segments.frameLength(length);
            handler.onStep(buffer, from, length, position);
            count++;
        }
        return count;
    }

    /// Where the next step will be read.
    public long position() {
        return position;
    }

    @Override
    public void close() {
        CloseHelper.close(file);
        file = null;
        fileBase = -1;
    }

    /// Lets go of what was read ahead: it may have been only half written.
    void forget() {
        bufferedLength = 0;
    }

    private int offset() {
        return (int) (position - bufferedFrom);
    }

    /// Makes sure that so many bytes from the position on are in the buffer.
    private void require(int length, long endPosition) {
        if (position >= bufferedFrom && position + length <= bufferedFrom + bufferedLength) {
            return;
        }
        if (length > bytes.capacity()) {
            bytes = ByteBuffer.allocateDirect(BitUtil.align(length, BUFFER_LENGTH));
            buffer.wrap(bytes);
        }
        long available = Math.min(endPosition - position, segments.rest(position));
        if (available < length) {
            throw new DamagedJournal(
                    "the journal has a step of " + length + " bytes at " + position + ", but ends at " + endPosition);
        }
        try {
            read((int) Math.min(available, bytes.capacity()), length);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read at " + position, e);
        }
    }

    private void read(int wanted, int required) throws IOException {
        long base = segments.base(position);
        Segments now = where.get();
        if (file == null || fileBase != base || fileOf != now) {
            close();
            file = open(now.file(position));
            fileOf = now;
            fileBase = base;
        }
        bytes.clear().limit(wanted);
        bufferedFrom = position;
        bufferedLength = 0;
        while (bufferedLength < required) {
            int read = file.read(bytes, position - base + bufferedLength);
            if (read < 0) {
                bytes.clear();
                throw new DamagedJournal("the journal's file "
                        + segments.file(position).getFileName() + " ends before its position " + position);
            }
            bufferedLength += read;
        }
        bytes.clear();
    }

    /// After a power loss a later file may be there without the one before it.
    private static FileChannel open(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException missing) {
            throw new DamagedJournal("the journal's file " + path.getFileName() + " is missing");
        }
    }
}
