package org.tandem.gateway.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Times as texts and as epoch nanoseconds. Written with milliseconds in UTC: `2026-03-01T12:00:00.125+00:00`, the
/// form that CBPR+ asks for and the standard allows.
public final class IsoTime {
    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    private static final long DAY_MILLIS = 86_400_000L;

    private IsoTime() {}

    public static String dateTime(long nanos) {
        long millis = Math.floorDiv(nanos, 1_000_000L);
        int ofDay = (int) Math.floorMod(millis, DAY_MILLIS);
        StringBuilder text = new StringBuilder(29);
        date(text, millis);
        text.append('T');
        digits(text, ofDay / 3_600_000, 2).append(':');
        digits(text, ofDay / 60_000 % 60, 2).append(':');
        digits(text, ofDay / 1_000 % 60, 2).append('.');
        return digits(text, ofDay % 1_000, 3).append("+00:00").toString();
    }

    public static String date(long nanos) {
        StringBuilder text = new StringBuilder(10);
        date(text, Math.floorDiv(nanos, 1_000_000L));
        return text.toString();
    }

    /// Accepts an offset, `Z`, or neither, which is read as UTC; up to nine fraction digits.
    /// @throws IllegalArgumentException when the text is no ISO 8601 date-time between 1970 and 2262
    public static long nanos(String text) {
        try {
            int end = 19;
            require(text.length() >= end && text.charAt(4) == '-' && text.charAt(7) == '-', text);
            require(text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':', text);
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            int hour = bounded(number(text, 11, 13), 23, text);
            int minute = bounded(number(text, 14, 16), 59, text);
            int second = bounded(number(text, 17, 19), 59, text);
            long fraction = 0;
            if (end < text.length() && text.charAt(end) == '.') {
                int from = ++end;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                require(end > from && end - from <= 9, text);
                fraction = (long) number(text, from, end) * POWERS_OF_TEN[9 - (end - from)];
            }
            long seconds = day * 86_400 + hour * 3_600L + minute * 60L + second - offsetSeconds(text, end);
            require(seconds >= 0, text);
            return Math.addExact(Math.multiplyExact(seconds, 1_000_000_000L), fraction);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(noTime(text), e);
        }
    }

    private static int offsetSeconds(String text, int from) {
        if (from == text.length() || (text.charAt(from) == 'Z' && from + 1 == text.length())) {
            return 0;
        }
        char sign = text.charAt(from);
        require((sign == '+' || sign == '-') && text.length() == from + 6 && text.charAt(from + 3) == ':', text);
        int hours = bounded(number(text, from + 1, from + 3), 18, text);
        int minutes = bounded(number(text, from + 4, from + 6), 59, text);
        int seconds = hours * 3_600 + minutes * 60;
        return sign == '+' ? seconds : -seconds;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            require(isDigit(text.charAt(i)), text);
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int bounded(int value, int greatest, String text) {
        require(value <= greatest, text);
        return value;
    }

    private static void require(boolean fits, String text) {
        if (!fits) {
            throw new IllegalArgumentException(noTime(text));
        }
    }

    private static String noTime(String text) {
        return "'" + text + "' is no date and time from 1970 on, such as 2026-03-01T12:00:00Z";
    }

    private static void date(StringBuilder to, long millis) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
        digits(to, date.getYear(), 4).append('-');
        digits(to, date.getMonthValue(), 2).append('-');
        digits(to, date.getDayOfMonth(), 2);
    }

    private static StringBuilder digits(StringBuilder to, int value, int width) {
        for (int power = width == 4 ? 1_000 : width == 3 ? 100 : 10; power > 0; power /= 10) {
            to.append((char) ('0' + value / power % 10));
        }
        return to;
    }
}
