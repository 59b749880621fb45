package org.tandem.web.pages;

import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Figures as people read them, in one language and one time zone. Amounts stay whole numbers from end to end.
public final class Formats {

    private static final int GROUP = 3;
    private static final int UETR_HEAD = 8;
    private static final int UETR_TAIL = 6;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long SECONDS_AN_HOUR = 3_600;

    private final Locale locale;
    private final ZoneId zone;
    private final String grouping;
    private final char decimal;
    private final DateTimeFormatter timeMillis;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter date;

    public Formats(Locale locale, ZoneId zone) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.locale = locale;
        this.zone = zone;
        this.grouping = String.valueOf(symbols.getGroupingSeparator());
        this.decimal = symbols.getDecimalSeparator();
        this.timeMillis = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", locale);
        this.moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS VV (xxx)", locale);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    public ZoneId zone() {
        return zone;
    }

    /// `1,250,000` minor units of a currency with 2 decimals → `12,500.00`.
    ///
    /// @param decimals of the currency, 0 to 4 (as many as 18 for rates)
    public String amount(long minor, int decimals) {
        String digits = Long.toString(minor);
        boolean negative = digits.startsWith("-");
        String magnitude = negative ? digits.substring(1) : digits;
        if (magnitude.length() <= decimals) {
            magnitude = "0".repeat(decimals + 1 - magnitude.length()) + magnitude;
        }
        int point = magnitude.length() - decimals;
        String whole = grouped(magnitude.substring(0, point));
        String text = decimals == 0 ? whole : whole + decimal + magnitude.substring(point);
        return negative ? "\u2212" + text : text;
    }

    /// A count, with thousands separated.
    public String integer(long value) {
        return amount(value, 0);
    }

    /// A scaled integer without the zeros at its end: `27_6096_0000` with 8 decimals → `27.6096`.
    ///
    /// @param fewest decimals to keep in any case
    public String scaled(long value, int decimals, int fewest) {
        long rest = value;
        int kept = decimals;
        while (kept > fewest && rest % 10 == 0) {
            rest /= 10;
            kept--;
        }
        return amount(rest, kept);
    }

    /// Basis points given in hundredths: `1_250` → `12.5 bp`.
    public String basisPoints(long hundredths) {
        return scaled(hundredths, 2, 0) + "\u00a0bp";
    }

    /// Per cent given in hundredths of a per cent (basis points): `87` → `0.87 %`.
    public String percent(long basisPoints) {
        return amount(basisPoints, 2) + "\u00a0%";
    }

    /// `14:03:27.118`, for a column; [#moment] says the rest on hover.
    public String time(Instant instant) {
        return timeMillis.format(instant.atZone(zone));
    }

    /// `2026-11-23 14:03:27.118 Europe/Minsk (+03:00)`.
    public String moment(Instant instant) {
        return moment.format(instant.atZone(zone));
    }

    /// The day, in the language's own short form.
    public String date(Instant instant) {
        return date.format(instant.atZone(zone));
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    /// The instant for `<time datetime>`.
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    /// `412 ms`, `3.2 s`, `1 h 12 min`, `2 d 4 h`: two units at most.
    public String duration(Duration duration) {
        long millis = Math.abs(duration.toMillis());
        String sign = duration.isNegative() ? "\u2212" : "";
        if (millis < 1_000) {
            return sign + millis + "\u00a0" + unit("ms");
        }
        if (millis < 60_000) {
            return sign + amount(millis / 100, 1) + "\u00a0" + unit("s");
        }
        long seconds = millis / 1_000;
        if (seconds < SECONDS_AN_HOUR) {
            return sign + two(seconds / 60, "min", seconds % 60, "s");
        }
        if (seconds < SECONDS_A_DAY) {
            return sign + two(seconds / SECONDS_AN_HOUR, "h", seconds % SECONDS_AN_HOUR / 60, "min");
        }
        return sign + two(seconds / SECONDS_A_DAY, "d", seconds % SECONDS_A_DAY / SECONDS_AN_HOUR, "h");
    }

    private String two(long first, String firstUnit, long second, String secondUnit) {
        String head = first + "\u00a0" + unit(firstUnit);
        return second == 0 ? head : head + " " + second + "\u00a0" + unit(secondUnit);
    }

    private String unit(String name) {
        return switch (locale.getLanguage()) {
            case "ru" ->
                switch (name) {
                    case "ms" -> "мс";
                    case "s" -> "с";
                    case "min" -> "мин";
                    case "h" -> "ч";
                    default -> "дн";
                };
            case "be" ->
                switch (name) {
                    case "ms" -> "мс";
                    case "s" -> "с";
                    case "min" -> "хв";
                    case "h" -> "г";
                    default -> "дз";
                };
            default -> name;
        };
    }

    /// `97ed4827…a7512d`: the ends are what people compare.
    public String uetr(String uetr) {
        return uetr.length() <= UETR_HEAD + UETR_TAIL + 1
                ? uetr
                : uetr.substring(0, UETR_HEAD) + "…" + uetr.substring(uetr.length() - UETR_TAIL);
    }

    /// `1.5 MB`: powers of a thousand.
    public String bytes(long count) {
        if (count < 1_000) {
            return integer(count) + "\u00a0B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        long tenths = count / 100;
        int unit = 0;
        while (tenths >= 10_000 && unit < units.length - 1) {
            tenths /= 1_000;
            unit++;
        }
        return amount(tenths, 1) + "\u00a0" + units[unit];
    }

    private String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits.length() + digits.length() / GROUP);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % GROUP == 0) {
                text.append(grouping);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
