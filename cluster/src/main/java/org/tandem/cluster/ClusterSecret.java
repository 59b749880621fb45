package org.tandem.cluster;

import io.aeron.security.Authenticator;
import io.aeron.security.CredentialsSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tandem.domain.Broken;

/// What the members and clients of a cluster share: who does not have it gets no session with the cluster and no
/// session with a member's archive. It never travels: a client proves that it has it by answering a challenge.
public final class ClusterSecret {
    /// In the data directory of a network of processes.
    public static final String FILE = "cluster.secret";

    static final int CHALLENGE_LENGTH = 32;
    private static final int LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] bytes;

    private ClusterSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// For a node alone, whose clients are in its own process.
    static ClusterSecret random() {
        return new ClusterSecret(randomBytes(LENGTH));
    }

    /// @throws NodeNotStarted there is none, others may read it, or it is not one
    static ClusterSecret of(NodeConfig config) {
        if (config.secretFile().isPresent()) {
            return read(config.secretFile().get());
        }
        if (config.isAlone()) {
            return random();
        }
        throw new NodeNotStarted("the members of a cluster share a secret, and none is configured");
    }

    /// Writes a new one, for the owner's eyes only, where there is none yet.
    /// @throws IOException it cannot be written
    public static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, HexFormat.of().formatHex(randomBytes(LENGTH)) + "\n");
    }

    static ClusterSecret read(Path file) {
        if (!Files.exists(file)) {
            throw new NodeNotStarted("there is no " + file
                    + "; copy the one of the other members, or let ./tandem cluster up make one for a new network");
        }
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(rights)) {
                throw new NodeNotStarted("others may use " + file + " (" + PosixFilePermissions.toString(rights)
                        + "); make it its owner's alone: chmod 600");
            }
            byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            if (bytes.length < LENGTH) {
                throw new IllegalArgumentException("it has " + bytes.length + " bytes");
            }
            return new ClusterSecret(bytes);
        } catch (IOException e) {
            throw new NodeNotStarted("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            // Not with the cause: it may quote the file.
            throw new NodeNotStarted(file + " is not a secret: " + LENGTH + " bytes or more are expected, in hex");
        }
    }

    /// Challenges whoever wants a session; one for each archive or consensus module.
    Authenticator authenticator() {
        return new ChallengingAuthenticator(this);
    }

    /// Answers challenges.
    CredentialsSupplier credentials() {
        return new CredentialsSupplier() {
            @Override
            public byte[] encodedCredentials() {
                return new byte[0];
            }

            @Override
            public byte[] onChallenge(byte[] encodedChallenge) {
                return answerTo(encodedChallenge);
            }
        };
    }

    byte[] answerTo(byte[] challenge) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new Broken("every JDK has " + ALGORITHM + ": " + e.getMessage());
        }
    }

    static byte[] randomBytes(int length) {
        byte[] random = new byte[length];
        CHANCE.nextBytes(random);
        return random;
    }

    @Override
    public String toString() {
        return "ClusterSecret[not shown]";
    }
}
