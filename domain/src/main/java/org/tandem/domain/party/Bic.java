package org.tandem.domain.party;

/// A business identifier code (ISO 9362) of 8 or 11 characters, held as eleven base-37 digits in one long so that it
/// costs the engine no more than a number. Eight characters mean branch `XXX`. A participant is known by its BIC and
/// nothing else.
public record Bic(long packed) implements Comparable<Bic> {
    /// No participant; packs to zero and prints as an empty text.
    public static final Bic NONE = new Bic(0);

    private static final int LENGTH = 11;
    private static final String DIGITS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// @throws IllegalArgumentException when the text is not shaped `AAAA CC LL [BBB]` (ISO 20022
    /// `BICFIDec2014Identifier`)
    public static Bic of(String text) {
        if (!isBic(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a BIC of 8 or 11 capital letters and digits");
        }
        String full = text.length() == 8 ? text + "XXX" : text;
        long packed = 0;
        for (int i = 0; i < LENGTH; i++) {
            packed = packed * 37 + digit(full.charAt(i));
        }
        return new Bic(packed);
    }

    /// Four alphanumerics, two letters, two alphanumerics, optionally three alphanumerics.
    public static boolean isBic(CharSequence text) {
        if (text.length() != 8 && text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean number = c >= '0' && c <= '9';
            if (!letter && (!number || i == 4 || i == 5)) {
                return false;
            }
        }
        return true;
    }

    public boolean isNone() {
        return packed == 0;
    }

    /// Always eleven characters, or none for [#NONE].
    public String code() {
        if (packed == 0) {
            return "";
        }
        char[] text = new char[LENGTH];
        long rest = packed;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % 37));
            rest /= 37;
        }
        return new String(text);
    }

    /// Eight characters where the branch is `XXX`: what people write.
    public String shortCode() {
        String code = code();
        return code.endsWith("XXX") ? code.substring(0, 8) : code;
    }

    /// The two-letter country at positions five and six.
    public String country() {
        return code().substring(4, 6);
    }

    @Override
    public int compareTo(Bic other) {
        return Long.compare(packed, other.packed);
    }

    @Override
    public String toString() {
        return shortCode();
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' + 1 : c - 'A' + 11;
    }
}
