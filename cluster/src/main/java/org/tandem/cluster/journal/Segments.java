package org.tandem.cluster.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.agrona.BitUtil;

/// Where a position of the journal is: files of equal length, named by the position of their first byte. A frame is
/// eight bytes of header (length and CRC-32C of the step) and the step, padded to eight; it never spans two files.
final class Segments {
    static final int HEADER_LENGTH = 8;
    /// In place of a length: the rest of the file is unused.
    static final int PADDING = -1;

    /// Longer steps are not sought behind damage, where any four bytes may look like a length.
    private static final int SOUGHT_LENGTH_MAX = 64 * 1024;

    private final Path directory;
    private final int length;

    Segments(Path directory, int length) {
        if (length < 4096 || length % HEADER_LENGTH != 0) {
            throw new IllegalArgumentException("a segment has at least 4096 bytes, a multiple of 8, not " + length);
        }
        this.directory = directory;
        this.length = length;
    }

    int length() {
        return length;
    }

    static int frameLength(int stepLength) {
        return BitUtil.align(HEADER_LENGTH + stepLength, HEADER_LENGTH);
    }

    long base(long position) {
        return position - position % length;
    }

    /// How many bytes the file of this position has from it on.
    int rest(long position) {
        return (int) (length - position % length);
    }

    Path file(long position) {
        return directory.resolve(String.format(Locale.ROOT, "%019d.steps", base(position)));
    }

    /// The bases of all files, ascending.
    List<Long> bases() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{19}\\.steps"))
                    .map(name -> Long.parseLong(name.substring(0, 19)))
                    .sorted()
                    .toList();
        }
    }

    /// The end of the last file, or 0 when there is none.
    long end() throws IOException {
        List<Long> bases = bases();
        return bases.isEmpty() ? 0 : bases.getLast() + Files.size(file(bases.getLast()));
    }

    /// The end of the file of this position; the position itself when there is no such file, or it ends before.
    long endOfFile(long position) {
        return Math.max(position, base(position) + file(position).toFile().length());
    }

    /// Whether the files lead up to this position.
    boolean reach(long position) {
        return position == 0
                || file(position - 1).toFile().length() + base(position - 1) >= position
                || file(position).toFile().exists();
    }

    /// Removes all bytes from a position on.
    void cutAt(long position) throws IOException {
        for (long base : bases()) {
            if (base >= position) {
                Files.delete(file(base));
            } else if (base == base(position) && Files.size(file(base)) > position - base) {
                try (FileChannel channel = FileChannel.open(file(base), StandardOpenOption.WRITE)) {
                    channel.truncate(position - base);
                }
            }
        }
    }

    /// How far the journal is known to have gone, where it cannot be read any further than `position`: where a
    /// later file or a later whole step begins. What was never forced is lost in any order when the power goes, so
    /// either may be there without what lies before it.
    /// @return that place, or `position` when nothing follows
    long knownEndBehind(long position) throws IOException {
        List<Long> bases = bases();
        if (!bases.isEmpty() && bases.getLast() > position) {
            return bases.getLast();
        }
        return Files.exists(file(position)) ? Math.max(position, wholeStepBehind(position)) : position;
    }

    private long wholeStepBehind(long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file(position))).order(ByteOrder.LITTLE_ENDIAN);
        CRC32C crc = new CRC32C();
        for (int at = (int) (position - base(position)) + HEADER_LENGTH;
                at <= bytes.capacity() - 2 * HEADER_LENGTH;
                at += HEADER_LENGTH) {
            int step = bytes.getInt(at);
            if (step > 0 && step <= SOUGHT_LENGTH_MAX && step <= bytes.capacity() - at - HEADER_LENGTH) {
                crc.reset();
                crc.update(bytes.array(), at + HEADER_LENGTH, step);
                if ((int) crc.getValue() == bytes.getInt(at + Integer.BYTES)) {
                    return base(position) + at;
                }
            }
        }
        return -1;
    }

    /// Forces the files from one position to another, and the directory, to disk.
    void force(long from, long to) throws IOException {
        for (long base : bases()) {
            if (base >= base(from) && base <= to) {
                try (FileChannel channel = FileChannel.open(file(base), StandardOpenOption.WRITE)) {
                    channel.force(false);
                }
            }
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
