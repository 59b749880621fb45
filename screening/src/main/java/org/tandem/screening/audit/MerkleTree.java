package org.tandem.screening.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// The Merkle root over hashes, as RFC 6962 defines it: leaves and inner nodes are hashed under different first bytes,
/// so that none can pass for the other, and an odd node goes up as it is.
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /// @param hashes at least one
    static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = new ArrayList<>(hashes.size());
        for (byte[] hash : hashes) {
            MessageDigest digest = Sha256.digest();
            digest.update(LEAF);
            level.add(digest.digest(hash));
        }
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
