package org.tandem.simulation.bank;

/// How a creditor agent answers, in shares of a thousand; the rest is accepted at once. What happens to a payment
/// follows from the seed and its UETR alone, not from the order of arrival.
///
/// @param rejectedPerMille answered RJCT
/// @param silentPerMille never answered
/// @param latePerMille accepted, but `lateMillis` after delivery
public record Conduct(int rejectedPerMille, int silentPerMille, int latePerMille, long lateMillis) {
    public static final Conduct ACCEPTS_ALL = new Conduct(0, 0, 0, 0);

    private static final String[] REASONS = {"AC04", "AC06", "AC03", "MS02"};

    public Conduct {
        int sum = rejectedPerMille + silentPerMille + latePerMille;
        if (rejectedPerMille < 0 || silentPerMille < 0 || latePerMille < 0 || sum > 1_000 || lateMillis < 0) {
            throw new IllegalArgumentException("shares are 0 to 1000 of a thousand together, not " + sum);
        }
    }

    /// What to do with one payment.
    public enum Deed {
        ACCEPT,
        REJECT,
        STAY_SILENT,
        ACCEPT_LATE
    }

    public Deed towards(String uetr, long seed) {
        int share = (int) Long.remainderUnsigned(mix(uetr, seed), 1_000);
        if (share < rejectedPerMille) {
            return Deed.REJECT;
        }
        if (share < rejectedPerMille + silentPerMille) {
            return Deed.STAY_SILENT;
        }
        return share < rejectedPerMille + silentPerMille + latePerMille ? Deed.ACCEPT_LATE : Deed.ACCEPT;
    }

    /// The reason a rejected payment gets.
    public static String reason(String uetr, long seed) {
        return REASONS[(int) Long.remainderUnsigned(mix(uetr, ~seed), REASONS.length)];
    }

    private static long mix(String uetr, long seed) {
        long z = (uetr.hashCode() + seed) * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        return z ^ z >>> 31;
    }
}
