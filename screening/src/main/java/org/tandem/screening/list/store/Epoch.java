package org.tandem.screening.list.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The lists in force from one decision to the next.
///
/// @param number grows by one with every decision; 0 before the first
/// @param at when the second officer decided
/// @param decision what was decided, for the record
/// @param active the lists in force, sorted by name
public record Epoch(long number, Instant at, Decision decision, List<Activation> active) {
    /// Before any decision.
    static final Epoch NONE = new Epoch(0, Instant.EPOCH, new Decision(0, "", "", "", "", "", "", ""), List.of());

    public Epoch {
        active = List.copyOf(active);
    }

    /// Who changed what, and why.
    ///
    /// @param hash the version that was activated; empty when the list was removed
    /// @param shrink why a suspicious shrinking is right, in the words of both; empty when there was none
    public record Decision(
            long proposal,
            String list,
            String hash,
            String proposedBy,
            String approvedBy,
            String reason,
            String approval,
            String shrink) {}

    /// What these lists are, whatever way led to them: SHA-256 over their names and hashes, hexadecimal.
    public String version() {
        StringBuilder lines = new StringBuilder();
        active.forEach(
                one -> lines.append(one.list()).append(' ').append(one.hash()).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Optional<Activation> of(String list) {
        return active.stream().filter(found -> found.list().equals(list)).findFirst();
    }
}
