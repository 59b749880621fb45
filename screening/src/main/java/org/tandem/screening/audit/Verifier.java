package org.tandem.screening.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.screening.audit.Verdict.Broken;
import org.tandem.screening.audit.Verdict.Intact;

/// Checks a log against its own chain, the signatures under its roots, and the roots' second copy. It stops at the
/// first record that is not what was written. One verifier checks one log.
public final class Verifier {
    /// Every character of a text may be escaped, and something stands around it.
    private static final int LINE_CHARACTERS_MAX = 2 * AuditRecord.TEXT_CHARACTERS_MAX + 4_096;

    private final Path folder;
    private final Path anchors;
    private final PublicKey key;
    private final List<byte[]> underNextRoot = new ArrayList<>();
    private final List<LogLine.Root> roots = new ArrayList<>();
    private byte[] chain = new byte[Sha256.BYTES];
    private long position;
    private long signed;

    /// @param anchors the file with the second copy of the roots, as far from the log's folder as possible
    public Verifier(Path folder, Path anchors, PublicKey key) {
        this.folder = folder;
        this.anchors = anchors;
        this.key = key;
    }

    public Verdict verify() throws IOException {
        for (Path file : LogFiles.of(folder)) {
            Broken broken = checkFile(file);
            if (broken != null) {
                return broken;
            }
        }
        Broken broken = checkAnchors();
        return broken != null ? broken : new Intact(position, signed);
    }

    private @Nullable Broken checkFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!file.equals(LogFiles.file(folder, position + 1))) {
            return broken(
                    name, 1, "the file " + LogFiles.file(folder, position + 1).getFileName(), "this file");
        }
        if (!endsWithLineBreak(file)) {
            return broken(name, 0, "a line break at the end of the file", "a line that is cut off");
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = line(reader); line != null; line = line(reader)) {
                number++;
                Broken broken = checkLine(name, number, line);
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        } catch (MalformedInputException e) {
            return broken(name, 0, "text in UTF-8", "bytes that are none");
        }
    }

    /// Up to the next line feed. A carriage return is no line break: put in by hand, it would pass unnoticed.
    private static @Nullable String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
            if (letter == '\n' || line.length() > LINE_CHARACTERS_MAX) {
                return line.toString();
            }
            line.append((char) letter);
        }
        return line.isEmpty() ? null : line.toString();
    }

    static boolean endsWithLineBreak(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }

    private @Nullable Broken checkLine(String name, long number, String line) {
        Optional<LogLine> parsed = LogLine.parse(line);
        if (parsed.isEmpty()) {
            return broken(name, number, "a record or a signed root", "a line that is neither");
        }
        return switch (parsed.get()) {
            case LogLine.Entry entry -> checkRecord(name, number, entry);
            case LogLine.Root root -> checkRoot(name, number, root);
        };
    }

    private @Nullable Broken checkRecord(String name, long number, LogLine.Entry line) {
        if (line.record().position() != position + 1) {
            return broken(
                    name,
                    number,
                    "position " + (position + 1),
                    "position " + line.record().position());
        }
        byte[] hash = Sha256.of(chain, line.body());
        if (!hex(hash).equals(line.hash())) {
            return broken(name, number, "the hash " + hex(hash) + " of what the record says", line.hash());
        }
        chain = hash;
        position++;
        underNextRoot.add(hash);
        return null;
    }

    private @Nullable Broken checkRoot(String name, long number, LogLine.Root root) {
        if (underNextRoot.isEmpty() || root.first() != signed + 1 || root.last() != position) {
            return broken(
                    name,
                    number,
                    "a root over the records " + (signed + 1) + " to " + position,
                    "a root over " + root.first() + " to " + root.last());
        }
        if (!root.chain().equals(hex(chain)) || !root.merkle().equals(hex(MerkleTree.root(underNextRoot)))) {
            return broken(name, number, "a root of the records before it", "a root of other records");
        }
        if (!AuditKey.verify(key, root.statement(), root.signature())) {
            return broken(name, number, "a root signed with the audit key", "a signature that is not by it");
        }
        signed = position;
        underNextRoot.clear();
        roots.add(root);
        return null;
    }

    /// The second copy knows every root that was ever signed: what it knows must be in the log, and the other way
    /// round.
    private @Nullable Broken checkAnchors() throws IOException {
        List<String> copies = Files.exists(anchors) ? Files.readAllLines(anchors) : List.of();
        for (int i = 0; i < Math.max(copies.size(), roots.size()); i++) {
            if (i >= copies.size()) {
                LogLine.Root root = roots.get(i);
                // The root is signed before it is copied; a crash between the two leaves the last one uncopied.
                if (i == roots.size() - 1) {
                    return null;
                }
                return new Broken("", 0, root.last(), "a copy of the root at " + root.last(), "no copy of it");
            }
            if (i >= roots.size()) {
                return new Broken(
                        "",
                        0,
                        position + 1,
                        "records up to the root that was copied: " + copies.get(i),
                        "the end of the log");
            }
            if (!copies.get(i).equals(roots.get(i).line())) {
                return new Broken(
                        "",
                        0,
                        roots.get(i).first(),
                        "the root that was copied: " + copies.get(i),
                        "the root " + roots.get(i).line());
            }
        }
        return null;
    }

    private Broken broken(String file, long line, String expected, String found) {
        return new Broken(file, line, position + 1, expected, found);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    long position() {
        return position;
    }

    byte[] chain() {
        return chain.clone();
    }

    /// The hashes of the records that no root signs yet.
    List<byte[]> unsigned() {
        return List.copyOf(underNextRoot);
    }

    List<LogLine.Root> roots() {
        return List.copyOf(roots);
    }
}
