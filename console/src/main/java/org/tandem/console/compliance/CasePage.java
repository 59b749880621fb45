package org.tandem.console.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandem.compliance.allow.AllowedPair;
import org.tandem.compliance.cases.CaseDetail;
import org.tandem.domain.Limits;
import org.tandem.domain.compliance.Asked;
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

    /// The decision form's fields, and the question form's.
    public record Typed(String decision, String reason, String note, String fact, Asking asking) {
        static final Typed NOTHING = asked(Asking.NOTHING);

        static Typed asked(Asking asking) {
            return new Typed("", "", "", "", asking);
        }
    }

    /// The question form's fields.
    public record Asking(String about, String question, String hours) {
        static final Asking NOTHING = new Asking("", "", "");
    }

    /// In how many hours an answer may be due: those that end before the case does; 0 is the case's own end.
    public List<Integer> hours() {
        List<Integer> hours = new ArrayList<>();
        for (int some : new int[] {1, 2, 4, 8, 24, 48}) {
            if (now.plus(Duration.ofHours(some)).isBefore(detail.row().times().deadline())) {
                hours.add(some);
            }
        }
        hours.add(0);
        return hours;
    }

    /// Whom the question may be about: the payment, and the parties that it names.
    public List<Asked> askable() {
        Set<String> roles =
                detail.parties().stream().map(CaseDetail.Party::role).collect(Collectors.toSet());
        return Arrays.stream(Asked.values())
                .filter(about -> about == Asked.PAYMENT || roles.contains(about.name()))
                .toList();
    }

    public boolean mayAsk() {
        return open() && detail.questions().size() < Limits.QUESTIONS_PER_PAYMENT_MAX;
    }

    public boolean open() {
        return detail.row().status().isOpen();
    }
}
