package org.tandem.iso20022.rulebook;

/// The forms of single values: dates, check digits, codes. Pure functions over text.
final class Forms {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Forms() {}

    /// `2026-03-02`, of a day that exists, with or without a time zone after it.
    static boolean isDate(String text) {
        return text.length() >= 10 && isDay(text) && isZone(text, 10);
    }

    /// `2026-03-02T09:30:00`, with or without fraction and time zone.
    static boolean isDateTime(String text) {
        if (text.length() < 19 || !isDay(text) || text.charAt(10) != 'T') {
            return false;
        }
        boolean shaped = text.charAt(13) == ':' && text.charAt(16) == ':';
        if (!shaped || number(text, 11, 2, 23) < 0 || number(text, 14, 2, 59) < 0 || number(text, 17, 2, 59) < 0) {
            return false;
        }
        int at = 19;
        if (at < text.length() && text.charAt(at) == '.') {
            int digits = ++at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == digits) {
                return false;
            }
        }
        return isZone(text, at);
    }

    private static boolean isDay(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = number(text, 0, 4, 9999);
        int month = number(text, 5, 2, 12);
        int day = number(text, 8, 2, 31);
        if (year < 1 || month < 1 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month != 2 || day != 29 || leap;
    }

    private static boolean isZone(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        if (text.charAt(at) == 'Z') {
            return at + 1 == text.length();
        }
        boolean sign = text.charAt(at) == '+' || text.charAt(at) == '-';
        return sign
                && text.length() == at + 6
                && text.charAt(at + 3) == ':'
                && number(text, at + 1, 2, 14) >= 0
                && number(text, at + 4, 2, 59) >= 0;
    }

    /// The number in `length` digits, or -1 when it is none or above `most`.
    private static int number(String text, int from, int length, int most) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value > most ? -1 : value;
    }

    /// ISO 13616: country, two check digits, up to 30 letters and digits; the whole, rotated by four, is 1 modulo
    /// 97.
    static boolean isIban(String text) {
        if (text.length() < 5 || text.length() > 34 || !isCountry(text.substring(0, 2))) {
            return false;
        }
        return isDigit(text.charAt(2))
                && isDigit(text.charAt(3))
                && modulo97(text.substring(4) + text.substring(0, 4)) == 1;
    }

    /// ISO 17442: 18 letters and digits, two check digits, 1 modulo 97.
    static boolean isLei(String text) {
        return text.length() == 20 && isDigit(text.charAt(18)) && isDigit(text.charAt(19)) && modulo97(text) == 1;
    }

    /// The remainder of the number that the text is with A as 10 to Z as 35, or -1 when there are other characters.
    private static int modulo97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                rest = (rest * 10 + c - '0') % 97;
            } else if (c >= 'A' && c <= 'Z') {
                rest = (rest * 100 + c - 'A' + 10) % 97;
            } else {
                return -1;
            }
        }
        return rest;
    }

    static boolean isCountry(String text) {
        return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
    }

    /// Digits with at most one point among them, at most 18 digits in all: no sign, no exponent, no blanks.
    static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (isDigit(c)) {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= 18 && points <= 1;
    }

    static boolean isZero(String decimal) {
        for (int i = 0; i < decimal.length(); i++) {
            if (decimal.charAt(i) != '0' && decimal.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /// Digits after the point, zeros at the end included: `1.10` has two, for that is how it was written.
    static int fractionDigits(String decimal) {
        int point = decimal.indexOf('.');
        return point < 0 ? 0 : decimal.length() - point - 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
