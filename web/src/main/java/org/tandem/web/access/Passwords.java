package org.tandem.web.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords as PBKDF2-HMAC-SHA256: `pbkdf2-sha256$iterations$salt$hash`, the last two in base64.
public final class Passwords {

    /// OWASP's advice of 2023 for this function.
    public static final int ITERATIONS = 600_000;

    private static final String NAME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int MOST_ITERATIONS = 10_000_000;

    private Passwords() {}

    public static String hash(String password) {
        return hash(password, ITERATIONS);
    }

    /// @param iterations fewer only where no person's password is at stake
    public static String hash(String password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return NAME + "$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations));
    }

    /// Compares in constant time.
    ///
    /// @throws IllegalArgumentException the stored text is not of this form
    public static boolean matches(String password, String stored) {
        Stored hash = Stored.of(stored);
        return MessageDigest.isEqual(hash.hash, derive(password, hash.salt, hash.iterations));
    }

    /// Says early what [#matches] would say at somebody's sign-in.
    ///
    /// @throws IllegalArgumentException the stored text is not of this form
    static void check(String stored) {
        Stored.of(stored);
    }

    private record Stored(int iterations, byte[] salt, byte[] hash) {
        static Stored of(String stored) {
            String[] parts = stored.split("\\$", -1);
            if (parts.length != 4 || !parts[0].equals(NAME) || !parts[1].matches("[0-9]{1,8}")) {
                throw new IllegalArgumentException("stored password: expected " + NAME + "$iterations$salt$hash");
            }
            int iterations = Integer.parseInt(parts[1]);
            if (iterations < 1 || iterations > MOST_ITERATIONS) {
                throw new IllegalArgumentException("stored password: iterations expected 1 to " + MOST_ITERATIONS);
            }
            return new Stored(iterations, bytes(parts[2], "salt"), bytes(parts[3], "hash"));
        }

        private static byte[] bytes(String base64, String what) {
            try {
                byte[] bytes = Base64.getDecoder().decode(base64);
                if (bytes.length > 0) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("stored password: " + what + " expected in base64", e);
            }
            throw new IllegalArgumentException("stored password: " + what + " expected, found none");
        }
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
