package org.tandem.gateway.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.party.Bic;

/// Identifiers and digests of what is asked.
public final class Requested {
    private Requested() {}

    /// The id of a command by who asks and what it calls the request: the same words again are the same request,
    /// and nobody can use up another's.
    public static CommandId id(String who, String what, String reference) {
        byte[] digest = sha256((who + "\n" + what + "\n" + reference).getBytes(StandardCharsets.UTF_8));
        return new CommandId(bits(digest, 0), bits(digest, 8));
    }

    static CommandId id(Bic who, String what, String reference) {
        return id(who.code(), what, reference);
    }

    /// A request that nobody will repeat.
    public static CommandId once() {
        return CommandId.of(UUID.randomUUID());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static long bits(byte[] digest, int from) {
        long bits = 0;
        for (int i = from; i < from + 8; i++) {
            bits = bits << 8 | (digest[i] & 0xff);
        }
        return bits;
    }
}
