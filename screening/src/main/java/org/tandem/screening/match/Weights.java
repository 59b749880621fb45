package org.tandem.screening.match;

import org.tandem.screening.equivalence.Role;

/// What each part of a name counts, in hundredths of a plain word.
///
/// @param contradiction how much heavier words count that stand against each other, left over on both sides, in
///     hundredths
/// @param extraPerson how much words count that only one person's name has, in hundredths
/// @param extraOrganisation the same for organisations
/// @param leastSimilarity below this, of 10,000, two words are different words
public record Weights(
        int initial,
        int patronymic,
        int number,
        int generic,
        int place,
        int particle,
        int title,
        int legalForm,
        int stop,
        int contradiction,
        int extraPerson,
        int extraOrganisation,
        int leastSimilarity) {
    public Weights {
        if (Math.min(extraPerson, extraOrganisation) <= 0
                || contradiction <= Math.max(extraPerson, extraOrganisation)) {
            throw new IllegalArgumentException(
                    "words that stand against each other must count more than extra ones, and" + " those something: "
                            + contradiction + ", " + extraPerson + ", " + extraOrganisation);
        }
    }

    /// A plain word.
    public static final int PLAIN = 100;

    /// Chosen by hand, by the measures of `ScoreCard` on all its pairs; none were held out, so what it says of them
    /// is how well they fit and not how well other pairs would be told. On the halves of the pairs, split by hash,
    /// F1 is 0.90 and 0.89.
    public static final Weights SHIPPED = new Weights(40, 70, 100, 50, 60, 15, 10, 12, 5, 250, 35, 90, 6_200);

    public int of(Role role) {
        return switch (role) {
            case PLAIN -> PLAIN;
            case INITIAL -> initial;
            case PATRONYMIC -> patronymic;
            case NUMBER -> number;
            case GENERIC -> generic;
            case PLACE -> place;
            case PARTICLE -> particle;
            case TITLE -> title;
            case LEGAL_FORM -> legalForm;
            case STOP -> stop;
        };
    }
}
