package org.tandem.screening.list.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandem.screening.list.Birth;

/// Days of birth as lists write them: a day, a month, a year, from one to another, or about a time.
public final class BirthDates {
    /// How far from the truth "circa" may be. Lists do not say; one year too wide costs an officer a look, one year
    /// too narrow hides a listed person.
    static final int CIRCA_YEARS = 2;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ABOUT =
            Pattern.compile("^(?:circa|approximately|approx\\.?|about|around|c\\.)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE =
            Pattern.compile("^(?:between\\s+)?(.+?)(?:\\s+(?:to|and|-)\\s+|(?<=^\\d{4})-(?=\\d{4}$))(.+)$");
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})$");
    private static final Pattern ISO_MONTH = Pattern.compile("^(\\d{4})-(\\d{2})$");
    private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[tT].*)?$");
    private static final Pattern DAY_FIRST = Pattern.compile("^(\\d{1,2}|dd|00)[./](\\d{1,2}|mm|00)[./](\\d{4})$");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("^(\\d{1,2})[ -]([a-z]{3})[a-z]*\\.?[ -](\\d{4})$");
    private static final Pattern MONTH_YEAR = Pattern.compile("^([a-z]{3})[a-z]*\\.? (\\d{4})$");

    private BirthDates() {}

    /// Empty when the text is no date of a form that is known.
    public static Optional<Birth> parse(String text) {
        String date = text.strip().replaceAll("\\.$", "").replaceAll("\\s+", " ");
        Matcher about = ABOUT.matcher(date);
        if (about.find()) {
            return parse(date.substring(about.end())).map(BirthDates::about);
        }
        try {
            Optional<Birth> one = one(date.toLowerCase(Locale.ROOT));
            return one.isPresent() ? one : range(date);
        } catch (DateTimeException e) {
            // A thirtieth of February: what the text says is no date.
            return Optional.empty();
        }
    }

    private static Optional<Birth> range(String date) {
        Matcher range = RANGE.matcher(date);
        if (!range.matches()) {
            return Optional.empty();
        }
        Optional<Birth> from = one(range.group(1).toLowerCase(Locale.ROOT));
        Optional<Birth> to = one(range.group(2).toLowerCase(Locale.ROOT));
        return from.isEmpty()
                        || to.isEmpty()
                        || to.get().latest().isBefore(from.get().earliest())
                ? Optional.empty()
                : Optional.of(new Birth(from.get().earliest(), to.get().latest()));
    }

    private static Optional<Birth> one(String date) {
        Matcher match = YEAR.matcher(date);
        if (match.matches()) {
            return Optional.of(years(number(match, 1), number(match, 1)));
        }
        match = ISO.matcher(date);
        if (match.matches()) {
            return Optional.of(day(number(match, 1), number(match, 2), number(match, 3)));
        }
        match = ISO_MONTH.matcher(date);
        if (match.matches()) {
            return Optional.of(month(number(match, 1), number(match, 2)));
        }
        match = DAY_FIRST.matcher(date);
        if (match.matches()) {
            return Optional.of(dayFirst(match));
        }
        match = DAY_MONTH_YEAR.matcher(date);
        if (match.matches() && MONTHS.contains(match.group(2))) {
            return Optional.of(day(number(match, 3), MONTHS.indexOf(match.group(2)) + 1, number(match, 1)));
        }
        match = MONTH_YEAR.matcher(date);
        if (match.matches() && MONTHS.contains(match.group(1))) {
            return Optional.of(month(number(match, 2), MONTHS.indexOf(match.group(1)) + 1));
        }
        return Optional.empty();
    }

    /// `07/10/1952`, and `dd/mm/1952` or `00/10/1952` where the day or the month is not known.
    private static Birth dayFirst(Matcher match) {
        int year = number(match, 3);
        boolean dayKnown = match.group(1).matches("\\d+") && number(match, 1) > 0;
        boolean monthKnown = match.group(2).matches("\\d+") && number(match, 2) > 0;
        if (!monthKnown) {
            return years(year, year);
        }
        return dayKnown ? day(year, number(match, 2), number(match, 1)) : month(year, number(match, 2));
    }

    /// From the first day of one year to the last of another.
    public static Birth years(int from, int to) {
        return new Birth(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    private static Birth month(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new Birth(whole.atDay(1), whole.atEndOfMonth());
    }

    private static Birth day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Birth(date, date);
    }

    /// The same time, widened by what "circa" may mean.
    public static Birth about(Birth birth) {
        return years(birth.earliest().getYear() - CIRCA_YEARS, birth.latest().getYear() + CIRCA_YEARS);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
