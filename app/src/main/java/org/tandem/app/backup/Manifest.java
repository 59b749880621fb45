package org.tandem.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tandem.app.machine.CannotStart;
import org.tandem.domain.Broken;

/// What a backup is, and the hash of each of its files: `sha256sum`'s form, after lines of the form `name: value`.
///
/// @param at when it was begun
/// @param fileBytes of the files of log and journal
/// @param logPosition where the log in it ends; what was acknowledged later is not in it
/// @param lastSequence of the last event in it
/// @param stateHash of the engine there
/// @param cases whether the officers' tables are in it
/// @param hashes relative path to SHA-256
record Manifest(
        Instant at,
        int fileBytes,
        long logPosition,
        long lastSequence,
        long stateHash,
        boolean cases,
        Map<String, String> hashes) {
    static final String NAME = "manifest";
    static final String FORMAT = "1";
    private static final int BUFFER_BYTES = 1 << 20;

    Manifest {
        hashes = new TreeMap<>(hashes);
    }

    /// Of every file in this folder.
    static Map<String, String> hashesOf(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals(NAME)) {
                    hashes.put(name, sha256(file));
                }
            }
        }
        return hashes;
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        words().forEach((name, value) ->
                text.append(name).append(": ").append(value).append('\n'));
        text.append('\n');
        hashes.forEach(
                (file, hash) -> text.append(hash).append("  ").append(file).append('\n'));
        Files.writeString(folder.resolve(NAME), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private SequencedMap<String, String> words() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("format", FORMAT);
        words.put("at", at.toString());
        words.put("fileBytes", Integer.toString(fileBytes));
        words.put("logPosition", Long.toString(logPosition));
        words.put("lastSequence", Long.toString(lastSequence));
        words.put("stateHash", HexFormat.of().toHexDigits(stateHash));
        words.put("cases", Boolean.toString(cases));
        return words;
    }

    /// @throws CannotStart it is none, or not one this program knows
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw new CannotStart("there is no backup in " + folder + ", or it was not finished: it has no manifest");
        }
        try {
            return new ManifestText(Files.readAllLines(file, StandardCharsets.UTF_8)).read();
        } catch (CharacterCodingException e) {
            throw damaged(file, "it is not UTF-8 text", e);
        } catch (IllegalArgumentException e) {
            throw damaged(file, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CannotStart("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static CannotStart damaged(Path file, String what, Exception cause) {
        return new CannotStart(file + " is damaged: " + what + "; take another backup", cause);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] buffer = new byte[BUFFER_BYTES];
                while (in.read(buffer) >= 0) {
                    // The digest sees what passes.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new Broken("every JDK has SHA-256: " + e.getMessage());
        }
    }
}
