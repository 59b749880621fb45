package org.tandem.screening.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The one hash of the trail: of its chain and roots, and of what it proves and does not say.
public final class Sha256 {
    static final int BYTES = 32;

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Of a text's UTF-8, in hexadecimal digits.
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] of(byte[] first, String second) {
        MessageDigest digest = digest();
        digest.update(first);
        return digest.digest(second.getBytes(StandardCharsets.UTF_8));
    }
}
