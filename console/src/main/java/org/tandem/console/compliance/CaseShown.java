package org.tandem.console.compliance;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandem.compliance.cases.CaseDetail;
import org.tandem.compliance.cases.CaseRow;
import org.tandem.compliance.cases.CaseStatus;
import org.tandem.compliance.cases.Priority;
import org.tandem.compliance.cases.Proposal;
import org.tandem.compliance.cases.Question;
import org.tandem.compliance.party.FoldedName;
import org.tandem.compliance.partycase.PartyCase;
import org.tandem.domain.money.Money;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.web.pages.Parts;
import org.tandem.web.pages.Tone;
import org.tandem.web.pages.Visit;

/// How cases look on these pages.
public final class CaseShown {
    /// The reasons an officer may refuse with.
    public static final List<Reason> REFUSALS = List.of(Reason.RR04, Reason.LEGL, Reason.FR01);

    private static final int GLANCE = 9;
    private static final Duration SOON = Duration.ofHours(1);

    private CaseShown() {}

    /// One word of a name.
    ///
    /// @param same whether the other name has it too, but for case and marks
    public record Word(String text, boolean same) {}

    /// The words of a name, each told whether the other name has it: where two names differ is seen at once.
    public static List<Word> words(String name, String other) {
        Set<String> there = parts(other).collect(Collectors.toSet());
        List<Word> words = new ArrayList<>();
        for (String word : List.of(name.strip().split("\\s+"))) {
            words.add(new Word(word, parts(word).allMatch(there::contains)));
        }
        return words;
    }

    private static Stream<String> parts(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .map(FoldedName::of)
                .filter(part -> !part.isEmpty());
    }

    /// Whether somebody typed this amount: its digits, however they are grouped.
    static boolean isAmount(String typed, Money amount) {
        String digits = typed.replaceAll("[^0-9]", "");
        return digits.equals(amount.toDecimalString().replaceAll("[^0-9]", ""));
    }

    public static String money(Visit visit, Money money) {
        return amount(visit, money) + "\u00a0" + money.currency().code();
    }

    public static String amount(Visit visit, Money money) {
        return visit.formats().amount(money.minor(), money.currency().decimals());
    }

    public static Content status(Visit visit, CaseStatus status) {
        return Parts.chip(tone(status), visit.text("case.status." + word(status)));
    }

    private static Tone tone(CaseStatus status) {
        return switch (status) {
            case NEW, EXPIRED -> Tone.IDLE;
            case ASSIGNED, IN_REVIEW, RFI_SENT -> Tone.WAITING;
            case ESCALATED, PENDING_APPROVAL -> Tone.INFO;
            case CLEARED_FP -> Tone.GOOD;
            case TRUE_HIT -> Tone.BAD;
        };
    }

    public static Content state(Visit visit, PartyCase.State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.WARNING;
            case PROPOSED -> Tone.WAITING;
            case THE_SAME -> Tone.BAD;
            case NOT_THE_SAME -> Tone.GOOD;
        };
        return Parts.chip(tone, visit.text("party.state." + word(state)));
    }

    /// As many as are read at a glance; the [#rest] is unfolded.
    public static List<Uetr> first(List<Uetr> payments) {
        return payments.subList(0, Math.min(GLANCE, payments.size()));
    }

    public static List<Uetr> rest(List<Uetr> payments) {
        return payments.subList(Math.min(GLANCE, payments.size()), payments.size());
    }

    public static Content priority(Visit visit, Priority priority) {
        Tone tone = switch (priority) {
            case URGENT -> Tone.BAD;
            case HIGH -> Tone.WARNING;
            case NORMAL -> Tone.IDLE;
        };
        return Parts.chip(tone, visit.text("case.priority." + word(priority)));
    }

    /// `90.0 %`.
    public static String certainty(Visit visit, int thousandths) {
        return visit.formats().amount(thousandths, 1) + "\u00a0%";
    }

    public static String age(Visit visit, CaseRow row, Instant now) {
        return visit.formats().duration(Duration.between(row.times().opened(), now));
    }

    /// What is left until the payment is rejected by itself.
    public static Content left(Visit visit, CaseRow row, Instant now) {
        if (row.times().ended() != null) {
            return Parts.chip(Tone.IDLE, visit.text("case.over"));
        }
        Duration left = Duration.between(now, row.times().deadline());
        if (left.isNegative()) {
            return Parts.chip(Tone.BAD, visit.text("case.over"));
        }
        return Parts.chip(
                left.compareTo(SOON) < 0 ? Tone.BAD : Tone.IDLE, visit.formats().duration(left));
    }

    /// Nothing else is to be said of its state than what [#bank] says.
    public static boolean waitsForBank(CaseRow row) {
        return row.status() == CaseStatus.RFI_SENT
                && (row.asking().waiting() > 0 || row.asking().answered() != null);
    }

    /// What became of the questions to the bank; nothing when none was asked.
    public static Content bank(Visit visit, CaseRow row, Instant now) {
        CaseRow.Asking asking = row.asking();
        Instant due = asking.due();
        if (due != null && row.times().ended() == null) {
            Duration left = Duration.between(now, due);
            return left.isNegative()
                    ? Parts.chip(
                            Tone.BAD, visit.text("bank.late", visit.formats().duration(left.negated())))
                    : Parts.chip(
                            Tone.WAITING, visit.text("bank.due", visit.formats().duration(left)));
        }
        return asking.answered() == null ? output -> {} : Parts.chip(Tone.GOOD, visit.text("bank.answered"));
    }

    public static Content question(Visit visit, Question question, boolean open, Instant now) {
        if (question.isAnswered()) {
            return Parts.chip(Tone.GOOD, visit.text("bank.answered"));
        }
        if (!open) {
            return Parts.chip(Tone.IDLE, visit.text("bank.never"));
        }
        return question.isOverdue(now)
                ? Parts.chip(Tone.BAD, visit.text("bank.overdue"))
                : Parts.chip(Tone.WAITING, visit.text("bank.waits"));
    }

    /// The payment in one line of words.
    public static String sentence(Visit visit, CaseDetail detail) {
        CaseRow row = detail.row();
        return visit.text(
                "case.sentence",
                party(detail, "DEBTOR", row.debtorAgent().shortCode()),
                money(visit, row.source()),
                party(detail, "CREDITOR", row.creditorAgent().shortCode()),
                money(visit, row.target()));
    }

    private static String party(CaseDetail detail, String role, String otherwise) {
        return detail.parties().stream()
                .filter(party -> party.role().equals(role) && !party.name().isBlank())
                .map(CaseDetail.Party::name)
                .findFirst()
                .orElse(otherwise);
    }

    public static String decision(Visit visit, Proposal proposal) {
        return proposal.release()
                ? visit.text("decision.release")
                : visit.text("decision.refuse.with", proposal.reason().code());
    }

    /// The key of an enum's word in the bundle.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
