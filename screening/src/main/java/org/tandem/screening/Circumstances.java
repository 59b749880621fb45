package org.tandem.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tandem.screening.explain.Evidence;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.ListEntry;

/// Weighs birth, country and gender. A side that does not know a fact says nothing against the other.
final class Circumstances {
    private static final int DAYS_OF_A_YEAR = 366;

    private final EvidenceWeights weights;

    Circumstances(EvidenceWeights weights) {
        this.weights = weights;
    }

    /// In a list that more can be added to.
    List<Evidence> weigh(Subject subject, ListEntry entry) {
        List<Evidence> evidence = new ArrayList<>(2);
        if (!subject.births().isEmpty() && !entry.births().isEmpty()) {
            evidence.add(births(subject.births(), entry.births()));
        }
        if (!subject.countries().isEmpty() && !entry.countries().isEmpty()) {
            boolean other = Collections.disjoint(subject.countries(), entry.countries());
            evidence.add(new Evidence(
                    Evidence.Fact.COUNTRY,
                    String.join(" ", subject.countries()) + " and " + String.join(" ", entry.countries()),
                    other ? weights.countryOther() : 0));
        }
        if (subject.gender() != Gender.UNKNOWN && entry.gender() != Gender.UNKNOWN) {
            boolean other = subject.gender() != entry.gender();
            evidence.add(new Evidence(
                    Evidence.Fact.GENDER,
                    subject.gender() + " and " + entry.gender(),
                    other ? weights.genderOther() : 0));
        }
        return evidence;
    }

    /// The pair of births that is closest counts.
    private Evidence births(List<Birth> mine, List<Birth> listed) {
        long nearest = Long.MAX_VALUE;
        String detail = "";
        for (Birth one : mine) {
            for (Birth other : listed) {
                long apart = daysApart(one, other);
                if (apart < nearest) {
                    nearest = apart;
                    detail = text(one) + " and " + text(other);
                }
            }
        }
        int effect = nearest == 0
                ? weights.birthSame()
                : nearest <= DAYS_OF_A_YEAR
                        ? 0
                        : nearest <= (long) DAYS_OF_A_YEAR * weights.nearYears()
                                ? weights.birthNear()
                                : weights.birthFar();
        return new Evidence(Evidence.Fact.BIRTH, detail, effect);
    }

    /// 0 when both can be the same day.
    private static long daysApart(Birth one, Birth other) {
        if (one.latest().isBefore(other.earliest())) {
            return other.earliest().toEpochDay() - one.latest().toEpochDay();
        }
        if (other.latest().isBefore(one.earliest())) {
            return one.earliest().toEpochDay() - other.latest().toEpochDay();
        }
        return 0;
    }

    private static String text(Birth birth) {
        LocalDate earliest = birth.earliest();
        LocalDate latest = birth.latest();
        boolean year = earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31));
        return earliest.equals(latest)
                ? earliest.toString()
                : year ? String.valueOf(earliest.getYear()) : earliest + "/" + latest;
    }
}
