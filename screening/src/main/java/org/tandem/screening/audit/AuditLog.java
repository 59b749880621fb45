package org.tandem.screening.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An append-only log. Each record's hash covers the record before it; after so many records, and on close, a root over
/// them is signed and written twice: into the log, and into the anchor file, which should lie with somebody else.
///
/// Whoever changes, removes, adds or reorders records breaks the chain; whoever forges the chain lacks the signature;
/// whoever cuts the log off is found by the anchor. What no root signs yet is chained only: sign often.
///
/// An append returns when the record is on disk; after one that failed, the log must be opened again. One process at a
/// time has a log open; any thread may append.
public final class AuditLog implements AutoCloseable {
    private final Path folder;
    private final AuditKey key;
    private final FileChannel lock;
    private final FileChannel anchor;
    private final int recordsPerRoot;
    private final int recordsPerFile;
    private final List<byte[]> unsigned;
    private FileChannel file;
    private byte[] chain;
    private long position;
    private long signed;
    private long fileFirst;
    /// A write failed: what it left in the file is not known, so nothing may follow it.
    private boolean failed;

    /// How often roots are signed and files begun.
    public record Pace(int recordsPerRoot, int recordsPerFile) {
        public static final Pace DEFAULT = new Pace(256, 100_000);

        public Pace {
            if (recordsPerRoot < 1 || recordsPerFile < 1) {
                throw new IllegalArgumentException("a root and a file have at least one record");
            }
        }
    }

    private AuditLog(Path folder, FileChannel lock, FileChannel anchor, AuditKey key, Pace pace, Verifier verified)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.anchor = anchor;
        this.key = key;
        this.recordsPerRoot = pace.recordsPerRoot();
        this.recordsPerFile = pace.recordsPerFile();
        this.unsigned = new ArrayList<>(verified.unsigned());
        this.position = verified.position();
        this.chain = verified.chain();
        this.signed = position - unsigned.size();
        this.fileFirst = firstOfLastFile();
        this.file = append(LogFiles.file(folder, fileFirst));
    }

    /// Opens the log, or begins one. A log that is not intact is not written to.
    ///
    /// @param anchors the file for the second copy of the roots
    /// @param publicKey of the same pair as the key
    public static AuditLog open(Path folder, Path anchors, AuditKey key, PublicKey publicKey, Pace pace)
            throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel anchor = null;
        boolean open = false;
        try {
            if (!tryLock(lock)) {
                throw new IOException("the audit log " + folder + " is open elsewhere");
            }
            dropUnfinishedLine(folder);
            Verifier verifier = new Verifier(folder, anchors, publicKey);
            Verdict verdict = verifier.verify();
            if (verdict instanceof Verdict.Broken broken) {
                throw new IOException("the audit log " + folder + " is broken and not written to: " + broken);
            }
            anchor = append(anchors);
            copyLastRoot(anchors, anchor, verifier.roots());
            AuditLog log = new AuditLog(folder, lock, anchor, key, pace, verifier);
            open = true;
            return log;
        } finally {
            if (!open) {
                lock.close();
                if (anchor != null) {
                    anchor.close();
                }
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel append(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// A crash in the middle of a write leaves a piece of a line whose append never returned.
    private static void dropUnfinishedLine(Path folder) throws IOException {
        List<Path> files = LogFiles.of(folder);
        if (files.isEmpty() || Verifier.endsWithLineBreak(files.getLast())) {
            return;
        }
        try (RandomAccessFile last = new RandomAccessFile(files.getLast().toFile(), "rw")) {
            long length = last.length();
            do {
                length--;
                last.seek(length);
            } while (length > 0 && last.read() != '\n');
            last.setLength(length == 0 ? 0 : length + 1);
            last.getFD().sync();
        }
    }

    /// A crash between the two writes of a root leaves it uncopied.
    private static void copyLastRoot(Path anchors, FileChannel anchor, List<LogLine.Root> roots) throws IOException {
        if (Files.readAllLines(anchors).size() < roots.size()) {
            put(anchor, roots.getLast().line());
            anchor.force(false);
        }
    }

    private long firstOfLastFile() throws IOException {
        List<Path> files = LogFiles.of(folder);
        if (files.isEmpty()) {
            return position + 1;
        }
        String name = files.getLast().getFileName().toString();
        return Long.parseLong(name.substring("audit-".length(), name.length() - ".log".length()));
    }

    /// What a record will say, before it has its position.
    public record Entry(Instant at, String kind, String actor, String text) {}

    /// Appends a record and gives its position.
    public synchronized long append(Instant at, String kind, String actor, String text) throws IOException {
        return append(List.of(new Entry(at, kind, actor, text)));
    }

    /// Appends records together, in this order: the disk is waited for once. A crash meanwhile keeps none, or the
    /// first so many.
    ///
    /// @return the position of the last
    public synchronized long append(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            AuditRecord record = new AuditRecord(position + 1, entry.at(), entry.kind(), entry.actor(), entry.text());
            if (record.position() - fileFirst >= recordsPerFile) {
                file.force(false);
                file.close();
                fileFirst = record.position();
                file = append(LogFiles.file(folder, fileFirst));
            }
            String body = LogLine.body(record);
            byte[] hash = Sha256.of(chain, body);
            write(file, LogLine.line(body, hex(hash)));
            chain = hash;
            position++;
            unsigned.add(hash);
            if (unsigned.size() >= recordsPerRoot) {
                force(file);
                sign();
            }
        }
        force(file);
        return position;
    }

    /// The newest record of one of these kinds. Reads the files from the last to the first until there is one.
    public synchronized Optional<AuditRecord> last(Set<String> kinds) throws IOException {
        for (Path path : LogFiles.of(folder).reversed()) {
            try (Stream<String> lines = Files.lines(path)) {
                Optional<AuditRecord> found = lines.flatMap(line -> LogLine.parse(line).stream())
                        .filter(line -> line instanceof LogLine.Entry it
                                && kinds.contains(it.record().kind()))
                        .map(line -> ((LogLine.Entry) line).record())
                        .reduce((_, later) -> later);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Signs a root over what was appended since the last one.
    public synchronized void sign() throws IOException {
        if (unsigned.isEmpty()) {
            return;
        }
        LogLine.Root blank = new LogLine.Root(signed + 1, position, hex(MerkleTree.root(unsigned)), hex(chain), "");
        LogLine.Root root = new LogLine.Root(
                blank.first(), blank.last(), blank.merkle(), blank.chain(), key.sign(blank.statement()));
        write(file, root.line());
        force(file);
        write(anchor, root.line());
        force(anchor);
        signed = position;
        unsigned.clear();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private void write(FileChannel channel, String line) throws IOException {
        if (failed) {
            throw new IOException("the audit log " + folder + " failed before; open it again");
        }
        failed = true;
        put(channel, line);
        failed = false;
    }

    private void force(FileChannel channel) throws IOException {
        failed = true;
        channel.force(false);
        failed = false;
    }

    private static void put(FileChannel channel, String line) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /// Signs what is left.
    @Override
    public synchronized void close() throws IOException {
        try (lock;
                anchor;
                FileChannel last = file) {
            if (last.isOpen() && !failed) {
                sign();
            }
        }
    }
}
