package org.tandem.screening.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// A log, its key and its anchor in a temporary folder, and hands to tamper with them.
final class AuditRoom {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final AuditLog.Pace PACE = new AuditLog.Pace(4, 10);

    private final Path folder;
    private final AuditKey key;
    private final PublicKey publicKey;

    AuditRoom(Path folder) throws IOException {
        this.folder = folder;
        this.key = AuditKey.create(folder.resolve("audit.key"), folder.resolve("audit.pub"));
        this.publicKey = AuditKey.readPublic(folder.resolve("audit.pub"));
    }

    AuditLog open() throws IOException {
        return AuditLog.open(log(), anchors(), key, publicKey, PACE);
    }

    void write(int records) throws IOException {
        try (AuditLog log = open()) {
            for (int i = 0; i < records; i++) {
                log.append(NOON.plusSeconds(i), "LIST_ACTIVATED", "anna", "list un\tversion " + i + "\nby two");
            }
        }
    }

    Path log() {
        return folder.resolve("log");
    }

    Path anchors() {
        return folder.resolve("anchors.log");
    }

    Path file(long first) {
        return LogFiles.file(log(), first);
    }

    AuditKey key() {
        return key;
    }

    Verdict verify() throws IOException {
        return new Verifier(log(), anchors(), publicKey).verify();
    }

    /// Changes the lines of the log file that begins with this record.
    void tamper(long first, Consumer<List<String>> hand) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(first)));
        hand.accept(lines);
        Files.writeString(file(first), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    /// Makes every hash of the file fit again, as a forger would who has all but the key.
    static void rechain(List<String> lines) {
        byte[] chain = new byte[Sha256.BYTES];
        long position = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(LogLine.RECORD + "\t")) {
                String[] parts = lines.get(i).split("\t", -1);
                parts[1] = Long.toString(position++);
                String body = String.join("\t", List.of(parts).subList(0, 6));
                chain = Sha256.of(chain, body);
                lines.set(i, LogLine.line(body, HexFormat.of().formatHex(chain)));
            }
        }
    }
}
