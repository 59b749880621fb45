package org.tandem.screening.list.ofac;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// The remarks of the CSV form: facts in prose, divided by semicolons. What is not understood stays in the remarks,
/// which are kept whole for the officer.
final class Remarks {
    /// The CSV form has no mark for weak aliases; it puts them in quotes into the remarks (OFAC FAQ 123).
    private static final Pattern QUOTED_ALIAS = Pattern.compile("^[afn]\\.k\\.a\\.\\s+'(.*?)'?$");

    private Remarks() {}

    static void read(ListFile file, long line, String remarks, EntryDraft draft, Drafts drafts) {
        for (String part : remarks.split(";", -1)) {
            String fact = part.strip()
                    .replaceFirst("^[Aa]lt\\. ", "")
                    .replaceFirst("\\.$", "")
                    .strip();
            if (!fact.isEmpty()) {
                fact(file, line, fact, draft, drafts);
            }
        }
        draft.remark(remarks);
    }

    private static void fact(ListFile file, long line, String fact, EntryDraft draft, Drafts drafts) {
        Matcher alias = QUOTED_ALIAS.matcher(fact);
        if (alias.matches()) {
            OfacNames.add(draft, alias.group(1), NameQuality.WEAK);
        } else if (fact.startsWith("DOB ")) {
            Optional<Birth> birth = BirthDates.parse(fact.substring("DOB ".length()));
            birth.ifPresent(draft::birth);
            if (birth.isEmpty()) {
                drafts.warn(file, line, "'" + ListNotReadable.brief(fact) + "' is no date that is understood");
            }
        } else if (fact.startsWith("POB ")) {
            // The last words name the country, where they name one at all.
            draft.country(fact.substring(Math.max("POB ".length(), fact.lastIndexOf(',') + 1)));
        } else if (fact.startsWith("nationality ")) {
            drafts.country(file, draft, fact.substring("nationality ".length()), line);
        } else if (fact.startsWith("citizen ")) {
            drafts.country(file, draft, fact.substring("citizen ".length()), line);
        } else if (fact.startsWith("Gender ")) {
            draft.gender(
                    fact.endsWith(" Male") ? Gender.MALE : fact.endsWith(" Female") ? Gender.FEMALE : Gender.UNKNOWN);
        } else {
            IdentifierLabels.inRemark(fact)
                    .ifPresent(found -> draft.identifier(found.type(), found.value(), found.country()));
        }
    }
}
