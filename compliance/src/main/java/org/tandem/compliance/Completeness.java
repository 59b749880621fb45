package org.tandem.compliance;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Reason;

/// FATF Recommendation 16: who pays and who is paid must be said, and said with meaning.
/// The debtor has a name (RR02), an address, an identifier or birth data (RR02), and an account or an identifier
/// (RR01); the creditor has a name (RR03) and an account (AC03). Filler texts count as nothing said.
final class Completeness {
    /// Folded; whole values only, so that a company called "Our Client Services" keeps its name.
    private static final Set<String> FILLERS = Stream.of(
                    "our client",
                    "our customer",
                    "one of our clients",
                    "one of our customers",
                    "a customer of ours",
                    "client",
                    "customer",
                    "a customer",
                    "bank customer",
                    "private customer",
                    "n/a",
                    "n.a.",
                    "na",
                    "nil",
                    "none",
                    "null",
                    "no name",
                    "name",
                    "unknown",
                    "not known",
                    "not available",
                    "not applicable",
                    "not provided",
                    "not given",
                    "undisclosed",
                    "confidential",
                    "various",
                    "see above",
                    "as above",
                    "same",
                    "test",
                    "tbd",
                    "x",
                    "xx",
                    "xxx",
                    "xxxx",
                    "клиент",
                    "наш клиент",
                    "нет данных",
                    "не указано",
                    "неизвестно")
            .map(FoldedName::of)
            .collect(Collectors.toUnmodifiableSet());

    private Completeness() {}

    /// What is missing first, or null.
    static @Nullable Judgement missing(Iterable<ScreenedParty> parties) {
        ScreenedParty debtor = null;
        ScreenedParty creditor = null;
        for (ScreenedParty party : parties) {
            if (party.role() == PartyRole.DEBTOR) {
                debtor = party;
            } else if (party.role() == PartyRole.CREDITOR) {
                creditor = party;
            }
        }
        Judgement ofDebtor = ofDebtor(debtor);
        return ofDebtor != null ? ofDebtor : ofCreditor(creditor);
    }

    private static @Nullable Judgement ofDebtor(@Nullable ScreenedParty debtor) {
        if (debtor == null || saysNothing(debtor.name())) {
            return Judgement.reject(Reason.RR02, said("debtor's name", debtor == null ? "" : debtor.name()));
        }
        boolean identified = !saysNothing(debtor.identification());
        if (saysNothing(debtor.account()) && !identified) {
            return Judgement.reject(Reason.RR01, said("debtor's account or identification", debtor.account()));
        }
        if (saysNothing(debtor.address()) && !identified && saysNothing(debtor.birth())) {
            return Judgement.reject(
                    Reason.RR02, said("debtor's address, identification or birth data", debtor.address()));
        }
        return null;
    }

    private static @Nullable Judgement ofCreditor(@Nullable ScreenedParty creditor) {
        if (creditor == null || saysNothing(creditor.name())) {
            return Judgement.reject(Reason.RR03, said("creditor's name", creditor == null ? "" : creditor.name()));
        }
        if (saysNothing(creditor.account())) {
            return Judgement.reject(Reason.AC03, said("creditor's account", creditor.account()));
        }
        return null;
    }

    private static String said(String what, String found) {
        return "R.16: the " + what + (found.isBlank() ? " is missing" : " says nothing: '" + found + "'");
    }

    private static boolean saysNothing(String value) {
        if (value.isEmpty()) {
            return true;
        }
        String folded = FoldedName.of(value);
        return folded.isEmpty() || FILLERS.contains(folded) || isZeros(folded);
    }

    private static boolean isZeros(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
