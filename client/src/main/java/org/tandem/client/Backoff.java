package org.tandem.client;

import java.util.random.RandomGenerator;

/// How long a channel waits before it tries again: each wait is twice the last, up to a greatest one, and then anything
/// from half of that to all of it, so that those who lost the same gateway do not all come back in the same moment.
record Backoff(long firstMillis, long greatestMillis) {
    /// More doublings than any greatest wait needs, and few enough to stay within a long.
    private static final int DOUBLINGS_MAX = 20;

    /// @param failed attempts since the last one that went well
    long millis(int failed, RandomGenerator random) {
        long wait = Math.min(firstMillis << Math.min(failed, DOUBLINGS_MAX), greatestMillis);
        return wait - random.nextLong(wait / 2 + 1);
    }
}
