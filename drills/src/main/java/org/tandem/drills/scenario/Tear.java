package org.tandem.drills.scenario;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Damages the files of a member that does not run, as a power loss in the middle of its last writes or a bad disk
/// does.
enum Tear {
    JOURNAL_CUT("the last bytes of its journal are gone", true),
    LOG_TORN("the last sectors of its log never arrived", true),
    JOURNAL_FLIPPED("a byte amid its journal is another", true),
    LOG_END_FLIPPED("a byte of its log's last entry is another", false),
    LOG_FLIPPED("a byte amid its log is another", false);

    private static final int SECTOR = 512;
    private static final int CUT_BYTES = 37;
    /// Within the last entry, before its unused end.
    private static final int NEAR_THE_END = 24;

    private final String words;
    private final boolean mended;

    Tear(String words, boolean mended) {
        this.words = words;
        this.mended = mended;
    }

    String words() {
        return words;
    }

    /// Whether the member mends it by itself; else it must refuse.
    boolean isMended() {
        return mended;
    }

    void damage(Path member) {
        try {
            switch (this) {
                case JOURNAL_CUT -> cut(journal(member));
                case JOURNAL_FLIPPED -> flip(journal(member), writtenEnd(journal(member)) / 2);
                case LOG_TORN -> tear(log(member));
                case LOG_END_FLIPPED -> flip(log(member), writtenEnd(log(member)) - NEAR_THE_END);
                case LOG_FLIPPED -> flip(log(member), writtenEnd(log(member)) / 2);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot damage the files of " + member, e);
        }
    }

    private static Path journal(Path member) throws IOException {
        return newest(member.resolve("journal"), ".steps");
    }

    /// No snapshots are taken in this drill: the newest recording is the log's.
    private static Path log(Path member) throws IOException {
        return newest(member.resolve("archive"), ".rec");
    }

    private static Path newest(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().endsWith(ending))
                    .max(Comparator.comparingLong(it -> it.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("no " + ending + " in " + directory));
        }
    }

    private static void cut(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(Math.max(0, open.length() - CUT_BYTES));
        }
    }

    /// Zeros from a sector's beginning on: what a disk has that was to write more when the power went.
    private static void tear(Path file) throws IOException {
        long end = writtenEnd(file);
        long from = Math.max(0, end - SECTOR) / SECTOR * SECTOR;
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(from);
            open.write(new byte[(int) (end - from)]);
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            int old = open.read();
            open.seek(at);
            open.write(old ^ 0x10);
        }
    }

    private static long writtenEnd(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
