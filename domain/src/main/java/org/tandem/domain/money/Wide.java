package org.tandem.domain.money;

/// Products and quotients of non-negative longs through 128 bits, without allocation on the path that payments take.
public final class Wide {
    private Wide() {}

    /// `a * b * c / (d * e)`, rounded. All arguments non-negative, d and e positive, `d * e` within a long.
    /// @throws ArithmeticException when the exact result does not fit a long
    public static long multiplyDivide(long a, long b, long c, long d, long e, Rounding rounding) {
        long divisor = Math.multiplyExact(d, e);
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (c != 1) {
            // (high, low) * c; the amounts and scales that Limits allows keep this inside 127 bits.
            long lowHigh = Math.unsignedMultiplyHigh(low, c);
            low = low * c;
            high = Math.addExact(Math.multiplyExact(high, c), lowHigh);
        }
        return divide128(high, low, divisor, rounding);
    }

    /// `a * b * c / (d * e)` where `d * e` may need 128 bits and so the fraction is reduced first.
    public static long divide(long a, long b, long c, long d, long e, Rounding rounding) {
        // b and d are powers of ten: cancel the smaller one.
        long numeratorScale = b;
        long denominatorScale = d;
        long common = Math.min(numeratorScale, denominatorScale);
        return multiplyDivide(a, numeratorScale / common, c, denominatorScale / common, e, rounding);
    }

    /// The remainder of `a * b * c / (d * e)` after [Rounding#DOWN], as a share of 2^32 of one unit, itself rounded
    /// down. Never negative and below 2^32; serves to account for what rounding left behind.
    public static long fraction32(long a, long b, long c, long d, long e) {
        long divisor = Math.multiplyExact(d, e);
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (c != 1) {
            long lowHigh = Math.unsignedMultiplyHigh(low, c);
            low = low * c;
            high = Math.addExact(Math.multiplyExact(high, c), lowHigh);
        }
        long remainder = remainder128(high, low, divisor);
        // remainder * 2^32 / divisor, remainder < divisor < 2^63.
        return divide128(remainder >>> 32, remainder << 32, divisor, Rounding.DOWN);
    }

    static long divide128(long high, long low, long divisor, Rounding rounding) {
        if (high < 0 || divisor <= 0) {
            throw new ArithmeticException("divide128 takes a non-negative dividend and a positive divisor");
        }
        long quotient;
        long remainder;
        if (high == 0 && low >= 0) {
            quotient = low / divisor;
            remainder = low % divisor;
        } else {
            if (high >= divisor) {
                throw new ArithmeticException("the result does not fit 64 bits");
            }
            // Schoolbook long division, one bit at a time: 64 steps at most, no allocation.
            long rest = high;
            quotient = 0;
            for (int bit = 63; bit >= 0; bit--) {
                boolean carry = rest < 0;
                rest = rest << 1 | (low >>> bit & 1);
                quotient <<= 1;
                if (carry || Long.compareUnsigned(rest, divisor) >= 0) {
                    rest -= divisor;
                    quotient |= 1;
                }
            }
            if (quotient < 0) {
                throw new ArithmeticException("the result does not fit a signed long");
            }
            remainder = rest;
        }
        return switch (rounding) {
            case DOWN -> quotient;
            case UP -> remainder == 0 ? quotient : Math.addExact(quotient, 1);
            case HALF_EVEN -> {
                int half = Long.compareUnsigned(remainder << 1, divisor);
                boolean up = half > 0 || half == 0 && (quotient & 1) == 1;
                yield up ? Math.addExact(quotient, 1) : quotient;
            }
        };
    }

    private static long remainder128(long high, long low, long divisor) {
        if (high == 0 && low >= 0) {
            return low % divisor;
        }
        long rest = high % divisor;
        for (int bit = 63; bit >= 0; bit--) {
            boolean carry = rest < 0;
            rest = rest << 1 | (low >>> bit & 1);
            if (carry || Long.compareUnsigned(rest, divisor) >= 0) {
                rest -= divisor;
            }
        }
        return rest;
    }
}
