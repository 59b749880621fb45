package org.tandem.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tandem.screening.match.Weights;

/// Thresholds and weights under which verdicts are given. A verdict is good for one policy only, known by its epoch.
///
/// Scores are ten-thousandths. What evidence lowers can clear a hit; identifiers are not weighed.
///
/// @param personLeast a person's name alerts from here
/// @param organisationLeast an organisation's, vessel's or aircraft's name alerts from here
/// @param containedLeast a listed name within a narrative or address alerts from here
/// @param addressLeast an address alerts from here
public record ScreeningPolicy(
        int personLeast,
        int organisationLeast,
        int containedLeast,
        int addressLeast,
        EvidenceWeights evidence,
        Weights weights) {
    /// Changes when the scorer or the search itself changes, so that old verdicts are not taken for new ones.
    private static final int SCORER = 8;

    private static final int FULL = 10_000;

    /// Higher than what tells most labelled pairs right (7,150 on one half of them, 6,500 on the other, split by
    /// hash): from there on the alerts on customers who are on no list stay under one in two hundred.
    public static final ScreeningPolicy SHIPPED =
            new ScreeningPolicy(7_550, 7_500, 9_000, 8_500, EvidenceWeights.SHIPPED, Weights.SHIPPED);

    public ScreeningPolicy {
        for (int least : new int[] {personLeast, organisationLeast, containedLeast, addressLeast}) {
            if (least <= 0 || least > FULL) {
                throw new IllegalArgumentException("a threshold is from 1 to 10,000, found " + least);
            }
        }
    }

    /// The same with every threshold so much lower: for a search whose finds are weighed again.
    public ScreeningPolicy lowered(int by) {
        return new ScreeningPolicy(
                Math.max(1, personLeast - by),
                Math.max(1, organisationLeast - by),
                Math.max(1, containedLeast - by),
                Math.max(1, addressLeast - by),
                evidence,
                weights);
    }

    /// SHA-256 over every setting, hexadecimal.
    public String epoch() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((SCORER + " " + this).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
