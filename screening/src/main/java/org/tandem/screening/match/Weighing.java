package org.tandem.screening.match;

/// What a comparison of two names comes to, once it is known which words fit. All weights are in hundredths of a plain
/// word, scores and similarities of 10,000.
///
/// @param contained whether the right name may stand within the left text, whose other words then do not count
record Weighing(Weights weights, NameKind kind, boolean contained) {
    private static final int HUNDRED = 100;

    /// @param matched the weight of what fits, times its similarity
    /// @param total the weight of what fits
    /// @param leftOver the weight of what only the left name has
    /// @param rightOver the same of the right name
    int score(long matched, long total, long leftOver, long rightOver) {
        if (contained) {
            long all = total * HUNDRED + rightOver * weights.contradiction();
            return all == 0 ? 0 : (int) (matched * HUNDRED / all);
        }
        long against = Math.min(leftOver, rightOver);
        long extra = Math.max(leftOver, rightOver) - against;
        long whole = total * HUNDRED + against * weights.contradiction() + extra * extraWeight();
        return whole == 0 ? 0 : (int) (doubted(matched, total) * HUNDRED / whole);
    }

    /// The most that the right name can have over and still score enough, or -1: [#score] the other way round.
    ///
    /// @param least score, more than 0
    int mostRightOver(long matched, long total, long leftOver, int least) {
        if (total == 0) {
            return -1;
        }
        long room = (contained ? matched : doubted(matched, total)) * HUNDRED / least - total * HUNDRED;
        long against = weights.contradiction();
        if (contained) {
            return room < 0 ? -1 : (int) (room / against);
        }
        long extra = extraWeight();
        if (room < leftOver * extra) {
            return -1;
        }
        long withinLeft = (room - leftOver * extra) / (against - extra);
        return (int) (withinLeft < leftOver ? withinLeft : leftOver + (room - leftOver * against) / extra);
    }

    private int extraWeight() {
        return kind == NameKind.PERSON ? weights.extraPerson() : weights.extraOrganisation();
    }

    /// Doubt grows with doubt: two words a slip off are further from the name than twice one.
    private static long doubted(long matched, long total) {
        long most = total * Probe.FULL;
        return most == 0 ? 0 : matched * (most + matched) / (2 * most);
    }
}
