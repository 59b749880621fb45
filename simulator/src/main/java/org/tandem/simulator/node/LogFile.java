package org.tandem.simulator.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A node's log on its disk, entries counted from 1. Frames of length, CRC-32C, term, kind, time and bytes; a torn end
/// is cut when it is opened.
final class LogFile {
    private static final int HEADER_LENGTH = 2 * Integer.BYTES + 2 * Long.BYTES + 1;

    private final FileChannel file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private long durable;

    private LogFile(FileChannel file) {
        this.file = file;
    }

    static LogFile open(Path directory) throws IOException {
        FileChannel file = FileChannel.open(
                directory.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        LogFile log = new LogFile(file);
        log.readAll();
        file.truncate(log.end());
        log.force();
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
        return log;
    }

    long size() {
        return entries.size();
    }

    /// So many entries survive a loss of power.
    long durable() {
        return durable;
    }

    Entry get(long index) {
        return entries.get((int) index - 1);
    }

    /// 0 before the first entry.
    long termAt(long index) {
        return index == 0 ? 0 : get(index).term();
    }

    long lastTerm() {
        return termAt(size());
    }

    List<Entry> from(long index, int most) {
        int start = (int) index - 1;
        return List.copyOf(entries.subList(start, Math.min(entries.size(), start + most)));
    }

    void append(Entry entry) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER_LENGTH + entry.bytes().length);
        frame.putInt(entry.bytes().length).putInt(0);
        frame.putLong(entry.term()).put(entry.kind().code()).putLong(entry.timeNanos());
        frame.put(entry.bytes());
        frame.putInt(Integer.BYTES, crc(frame.array()));
        file.write(frame.flip(), end());
        entries.add(entry);
        ends.add(end() + frame.limit());
    }

    /// Forgets all entries after the first so many, at once and for good.
    void cutTo(long size) throws IOException {
        while (entries.size() > size) {
            entries.removeLast();
            ends.removeLast();
        }
        file.truncate(end());
        force();
    }

    void force() throws IOException {
        file.force(false);
        durable = size();
    }

    private long end() {
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    private void readAll() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);
        while (file.read(header.clear(), end()) == HEADER_LENGTH) {
            int length = header.getInt(0);
            if (length < 0 || end() + HEADER_LENGTH + length > file.size()) {
                return;
            }
            ByteBuffer frame = ByteBuffer.allocate(HEADER_LENGTH + length);
            file.read(frame, end());
            if (frame.getInt(Integer.BYTES) != crc(frame.array())) {
                return;
            }
            frame.position(2 * Integer.BYTES);
            long term = frame.getLong();
            Entry.Kind kind = Entry.Kind.of(frame.get());
            long timeNanos = frame.getLong();
            byte[] bytes = new byte[length];
            frame.get(bytes);
            entries.add(new Entry(term, kind, timeNanos, bytes));
            ends.add(end() + frame.limit());
        }
    }

    private static int crc(byte[] frame) {
        CRC32C crc = new CRC32C();
        crc.update(frame, 2 * Integer.BYTES, frame.length - 2 * Integer.BYTES);
        crc.update(frame.length);
        return (int) crc.getValue();
    }
}
