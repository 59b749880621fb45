package org.tandem.readmodel.overview;

/// Which histogram bucket a value falls into: each power of two is cut into equal parts, so that the error is a fixed
/// share of the value. Negative values mirror positive ones.
public enum Buckets {
    /// 16 parts to a power of two: exact to 3 %.
    COARSE(4),
    /// 128 parts: exact to 0.4 %.
    FINE(7);

    private final int bits;

    Buckets(int bits) {
        this.bits = bits;
    }

    public int of(long value) {
        if (value == Long.MIN_VALUE) {
            return of(value + 1);
        }
        if (value < 0) {
            return -of(-value);
        }
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(value | 1) - bits);
        return (shift << bits) + (int) (value >>> shift);
    }

    /// The middle of a bucket.
    public long middle(int bucket) {
        if (bucket < 0) {
            return -middle(-bucket);
        }
        int parts = 1 << bits;
        if (bucket < 2 * parts) {
            return bucket;
        }
        int shift = (bucket >>> bits) - 1;
        long low = (long) (bucket - (shift << bits)) << shift;
        return low + (1L << shift >>> 1);
    }
}
