package org.tandem.screening.equivalence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.screening.reading.Reading;
import org.tandem.screening.reading.Readings;
import org.tandem.screening.text.Resource;

/// Which spellings are one given name: Uladzimir, Vladimir, Volodymyr. Written here from linguistic knowledge, as data.
///
/// A name is known by how it sounds, so that each line of `given-names.txt` covers every romanisation of its forms.
public final class GivenNames {
    /// No known given name.
    public static final int NONE = 0;

    private static final int SHORTEST_SOUND = 4;

    private static final Map<String, Integer> CLASS_BY_KEY = new HashMap<>();
    private static final Map<String, Integer> CLASS_BY_SHORT_KEY = new HashMap<>();
    private static final List<String> FIRST_FORMS = new ArrayList<>();

    static {
        FIRST_FORMS.add("");
        for (String line : Resource.lines(GivenNames.class, "given-names.txt")) {
            int number = FIRST_FORMS.size();
            String[] sides = line.split(" \\| ", -1);
            String[] full = sides[0].split(" ", -1);
            FIRST_FORMS.add(Readings.of(full[Math.min(1, full.length - 1)].replace("'", ""))
                    .getFirst()
                    .letters());
            addAll(full, number, CLASS_BY_KEY);
            if (sides.length > 1) {
                addAll(sides[1].split(" ", -1), number, CLASS_BY_SHORT_KEY);
            }
        }
    }

    private GivenNames() {}

    private static void addAll(String[] forms, int number, Map<String, Integer> classes) {
        for (String form : forms) {
            for (Reading reading : Readings.of(form.replace("'", ""))) {
                classes.putIfAbsent(key(reading), number);
            }
        }
    }

    /// A short sound is many names' (`Jan`, `Ian`, `Ann`): then the letters have to be the same.
    private static String key(Reading reading) {
        return reading.fold().length() < SHORTEST_SOUND ? "=" + reading.letters() : reading.fold();
    }

    /// The class of the name that is read so, or [#NONE].
    public static int of(Reading reading) {
        return CLASS_BY_KEY.getOrDefault(key(reading), NONE);
    }

    /// The class of the name that sounds so, or [#NONE].
    static int ofSound(String fold) {
        return CLASS_BY_KEY.getOrDefault(fold, NONE);
    }

    /// The class of the name that this is a short form of, or [#NONE].
    public static int ofShortForm(Reading reading) {
        return CLASS_BY_SHORT_KEY.getOrDefault(key(reading), NONE);
    }

    /// A form of a class, for explanations.
    public static String form(int number) {
        return FIRST_FORMS.get(number);
    }
}
