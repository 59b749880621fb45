package org.tandem.screening.list.ofac;

import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.EntryDraft;

/// Names of the CSV form: a person's family name stands first, `REYES, Feliciano, Jr.`; other names are as they are
/// read.
final class OfacNames {
    private OfacNames() {}

    static void add(EntryDraft draft, String name, NameQuality quality) {
        if (draft.type() != EntryType.PERSON || name.indexOf(',') <= 0) {
            draft.name(name, quality);
            return;
        }
        String[] parts = name.split(",", 3);
        String family = parts[0].strip();
        String suffix = parts.length == 3 ? " " + parts[2].strip() : "";
        draft.name(parts[1].strip() + " " + family + suffix, quality, family);
    }
}
