package org.tandem.domain.money;

import org.tandem.domain.Broken;

/// An ISO 4217 currency code held as its three letters and the number of decimals of its minor unit (0 to 4).
/// The decimals come from the network, because they are data: JPY 0, BYN 2, BHD 3.
public record Currency(String code, int decimals) implements Comparable<Currency> {
    public static final int DECIMALS_MAX = 4;

    public Currency {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a currency code is three capital letters, not '" + code + "'");
        }
        if (decimals < 0 || decimals > DECIMALS_MAX) {
            throw new IllegalArgumentException("a currency has 0 to 4 decimals, not " + decimals);
        }
    }

    public static boolean isCode(String code) {
        if (code.length() != 3) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            char c = code.charAt(i);
            if (c < 'A' || c > 'Z') {
                return false;
            }
        }
        return true;
    }

    /// How many minor units make one major unit.
    public long minorPerMajor() {
        return POWERS_OF_TEN[decimals];
    }

    /// The code and decimals as one integer: 15 bits of letters, 3 bits of decimals. Inverse of [#unpack].
    public int pack() {
        int letters = (code.charAt(0) - 'A') << 10 | (code.charAt(1) - 'A') << 5 | (code.charAt(2) - 'A');
        return letters << 3 | decimals;
    }

    public static Currency unpack(int packed) {
        if (packed < 0 || packed >= CACHE.length) {
            throw new Broken("no currency packs to " + packed);
        }
        Currency cached = CACHE[packed];
        if (cached == null) {
            // A race here makes two equal records; both are right.
            int letters = packed >>> 3;
            cached = new Currency(
                    "" + (char) ('A' + (letters >>> 10)) + (char) ('A' + (letters >>> 5 & 31))
                            + (char) ('A' + (letters & 31)),
                    packed & 7);
            CACHE[packed] = cached;
        }
        return cached;
    }

    @Override
    public int compareTo(Currency other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : Integer.compare(decimals, other.decimals);
    }

    @Override
    public String toString() {
        return code;
    }

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000};
    private static final @org.jspecify.annotations.Nullable Currency[] CACHE =
            new @org.jspecify.annotations.Nullable Currency[1 << 18];
}
