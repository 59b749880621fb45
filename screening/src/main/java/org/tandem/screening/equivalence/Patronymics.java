package org.tandem.screening.equivalence;

/// East Slavic father's names: -avich, -ovich, -ovych, -ivna, -auna, -ovna, in any romanisation.
///
/// Works on the sound of a word ([org.tandem.screening.reading.SoundFold]), where a and o, e and i, g and h are one.
public final class Patronymics {
    /// As they sound, the longest first.
    private static final String[] ENDINGS = {"avic", "ivic", "avis", "ivis", "avna", "ivna", "auna", "iuna", "una", "ic"
    };

    private static final String[] NOMINATIVE_ENDINGS = {"i", "a", "ii", "ai"};
    private static final int SHORTEST_STEM = 3;

    private Patronymics() {}

    /// What remains without the ending; empty when the word is no patronymic.
    public static String stem(String fold) {
        for (String ending : ENDINGS) {
            if (fold.endsWith(ending) && fold.length() - ending.length() >= SHORTEST_STEM) {
                return stripped(fold.substring(0, fold.length() - ending.length()), ending);
            }
        }
        return "";
    }

    /// `-ich` alone ends many surnames; only after a known father's name (`Ilyich`, `Lukich`) is it a patronymic,
    /// and so is what the fold leaves of `-eeuna`.
    private static String stripped(String stem, String ending) {
        boolean needsFather = ending.equals("ic") || ending.equals("una");
        return needsFather && father(stem) == GivenNames.NONE ? "" : stem;
    }

    /// The father's name as a class of [GivenNames], from a stem; the nominative may have lost a vowel or glide.
    public static int father(String stem) {
        int known = GivenNames.ofSound(stem);
        for (int i = 0; known == GivenNames.NONE && i < NOMINATIVE_ENDINGS.length; i++) {
            known = GivenNames.ofSound(stem + NOMINATIVE_ENDINGS[i]);
        }
        if (known == GivenNames.NONE && stem.endsWith("i")) {
            known = GivenNames.ofSound(stem.substring(0, stem.length() - 1));
        }
        return known;
    }
}
