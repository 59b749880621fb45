package org.tandem.gateway.limit;

/// @param perSecond in the long run
/// @param burst at once, after a pause
public record Rate(int perSecond, int burst) {
    public Rate {
        if (perSecond < 1 || perSecond > 1_000_000_000 || burst < 1 || burst > 1_000_000) {
            throw new IllegalArgumentException("a rate and its burst are positive, not " + perSecond + " and " + burst);
        }
    }
}
