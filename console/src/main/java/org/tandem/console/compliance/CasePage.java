package org.tandem.console.compliance;

import java.time.Instant;
import java.util.List;
import org.tandem.compliance.allow.AllowedPair;
import org.tandem.compliance.cases.CaseDetail;
import org.tandem.web.access.Person;

/// Everything a case's page is made of.
///
/// @param me who looks
/// @param pairs allowed in this case
/// @param trouble why the last action was refused; empty otherwise
/// @param typed what was typed into the refused form, to be mended
public record CasePage(
        CaseDetail detail,
        List<AllowedPair> pairs,
        List<Person> officers,
        Person me,
        Instant now,
        String trouble,
        Typed typed) {

    /// The decision form's fields.
    public record Typed(String decision, String reason, String note, String fact) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public boolean open() {
        return detail.row().status().isOpen();
    }
}
