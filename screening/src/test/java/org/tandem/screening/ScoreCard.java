package org.tandem.screening;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tandem.screening.explain.OfacScore;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Countries;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.match.PairScore;

/// Every measure of the engine of names on one line: run `main` for the whole card; tests hold the bars.
final class ScoreCard {
    private static final ScreeningPolicy POLICY = ScreeningPolicy.SHIPPED;
    private static final int SLAVIC_PAIRS = 20_000;
    private static final int OFAC_TOLERANCE = 5;
    private static final int OFAC_SHOWN_FROM = 50;

    private ScoreCard() {}

    /// How well a yes or no was told.
    record Measure(int right, int falseAlarms, int missed, int clear) {
        double f1() {
            return 2.0 * right / (2.0 * right + falseAlarms + missed);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        double falseAlarmRate() {
            return (double) falseAlarms / (falseAlarms + clear);
        }

        Measure plus(boolean expected, boolean told) {
            return new Measure(
                    right + (expected && told ? 1 : 0),
                    falseAlarms + (!expected && told ? 1 : 0),
                    missed + (expected && !told ? 1 : 0),
                    clear + (!expected && !told ? 1 : 0));
        }
    }

    public static void main(String[] arguments) throws IOException, ListNotReadable {
        print("pairs F1 %.3f", pairs(row -> true).f1());
        print(
                "pairs F1, persons %.3f",
                pairs(row -> row.getField("schema").equals("Person")).f1());
        Measure strong = pairs(row -> row.getField("quality").equals("STRONG"));
        print("pairs STRONG wrong %d", strong.falseAlarms() + strong.missed());
        Measure slavic = slavic();
        print("Cyrillic and Latin recall %.4f, false %.4f", slavic.recall(), slavic.falseAlarmRate());
        print("OFAC parity %.3f", ofacParity());
        Screener screener = Screener.of(BorrowedNames.lists(), POLICY);
        print("UN treated %.4f", positives(screener, "positives_un_treated.csv"));
        print("UN untreated %.4f", positives(screener, "positives_un_untreated.csv"));
        print("negatives, name only %.3f %%", 100 * negatives(screener, false));
        print("negatives, birth and country %.3f %%", 100 * negatives(screener, true));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    static Measure pairs(Predicate<NamedCsvRecord> slice) throws IOException {
        Measure measure = new Measure(0, 0, 0, 0);
        for (NamedCsvRecord row : BorrowedNames.rows("name_pairs.csv")) {
            if (slice.test(row)) {
                EntryType type = type(row.getField("schema"));
                int score = PairScore.of(row.getField("name1"), row.getField("name2"), type);
                int least = type == EntryType.PERSON ? POLICY.personLeast() : POLICY.organisationLeast();
                measure = measure.plus(row.getField("is_match").equals("true"), score >= least);
            }
        }
        return measure;
    }

    private static EntryType type(String schema) {
        return switch (schema) {
            case "Person" -> EntryType.PERSON;
            case "Vessel" -> EntryType.VESSEL;
            case "LegalEntity" -> EntryType.UNKNOWN;
            default -> EntryType.ORGANISATION;
        };
    }

    static Measure slavic() {
        Measure measure = new Measure(0, 0, 0, 0);
        for (EastSlavicPairs.Pair pair : new EastSlavicPairs(1).pairs(SLAVIC_PAIRS)) {
            int score = PairScore.of(pair.cyrillic(), pair.latin(), EntryType.PERSON);
            measure = measure.plus(pair.samePerson(), score >= POLICY.personLeast());
        }
        return measure;
    }

    static double ofacParity() throws IOException {
        int near = 0;
        List<NamedCsvRecord> rows = BorrowedNames.rows("ofac_parity.csv");
        for (NamedCsvRecord row : rows) {
            int theirs = Integer.parseInt(row.getField("ofac_score").strip());
            int ours = new OfacScore(row.getField("query_name")).with(row.getField("result_name"));
            boolean same = theirs < 0 ? ours <= OFAC_SHOWN_FROM : Math.abs(ours - theirs) <= OFAC_TOLERANCE;
            near += same ? 1 : 0;
        }
        return (double) near / rows.size();
    }

    static double positives(Screener screener, String file) throws IOException {
        List<NamedCsvRecord> rows = BorrowedNames.rows(file);
        long found = rows.stream()
                .filter(row -> alerts(screener, Subject.named(row.getField("full_name"), EntryType.PERSON)))
                .count();
        return (double) found / rows.size();
    }

    static double negatives(Screener screener, boolean withEvidence) throws IOException {
        List<NamedCsvRecord> rows = BorrowedNames.rows("negatives_us.csv");
        int alerts = 0;
        for (NamedCsvRecord row : rows) {
            Subject subject = Subject.named(row.getField("full_name"), EntryType.PERSON);
            if (withEvidence) {
                List<Birth> births = BirthDates.parse(row.getField("date_of_birth"))
                        .map(List::of)
                        .orElse(List.of());
                List<String> countries = Countries.code(row.getField("nationality"))
                        .map(List::of)
                        .orElse(List.of());
                subject = subject.with(births, countries, Gender.UNKNOWN);
            }
            alerts += alerts(screener, subject) ? 1 : 0;
        }
        return (double) alerts / rows.size();
    }

    private static boolean alerts(Screener screener, Subject subject) {
        return screener.screen(subject) instanceof Result.Alert;
    }
}
