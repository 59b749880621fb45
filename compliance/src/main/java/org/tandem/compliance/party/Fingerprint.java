package org.tandem.compliance.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What a party is recognised by when it comes again: 128 bits of SHA-256 over its folded name, account, birth, country
/// and identifiers. Any of them changed makes another fingerprint, so that nothing granted to one is granted to the
/// other. The role and the street do not count.
///
/// @param text 32 hexadecimal digits
public record Fingerprint(String text) {
    /// Made once: each payment has some.
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private static final int BYTES = 16;

    public Fingerprint {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a fingerprint has 32 hexadecimal digits, unlike '" + text + "'");
        }
    }

    public static Fingerprint of(ScreenedParty party) {
        StringBuilder facts = new StringBuilder(160);
        add(facts, FoldedName.of(party.name()));
        add(facts, FoldedName.of(party.account()));
        add(facts, party.birth().date());
        add(facts, FoldedName.of(party.birth().place()));
        add(facts, party.birth().country());
        add(facts, party.address().country());
        party.identifiers().stream()
                .map(identifier -> identifier.kind() + "=" + identifier.folded())
                .sorted()
                .forEach(identifier -> add(facts, identifier));
        return of(facts.toString());
    }

    /// Of a list entry's or any other thing's text.
    public static Fingerprint of(String facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// With its length before it, so that no two lists of facts run together to the same text.
    private static void add(StringBuilder facts, String fact) {
        facts.append(fact.length()).append(':').append(fact).append('\n');
    }

    @Override
    public String toString() {
        return text;
    }
}
