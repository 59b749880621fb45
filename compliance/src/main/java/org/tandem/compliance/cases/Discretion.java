package org.tandem.compliance.cases;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandem.compliance.party.FoldedName;

/// Keeps a question to a bank from telling who may be on a list: a word of a suspected entry's name, its list or its id
/// may stand in it only when the payment itself says that word. What the bank sent it may be asked about.
final class Discretion {
    private static final int WORD_LENGTH = 3;

    private Discretion() {}

    /// @return why the question may not be asked, with the word that tells too much
    static Optional<String> refusal(String question, List<CaseDetail.Party> parties, List<CaseDetail.AlertRow> alerts) {
        Set<String> told = new HashSet<>();
        alerts.forEach(alert -> Stream.of(
                        alert.listedName(), alert.entry().list(), alert.entry().id())
                .flatMap(Discretion::words)
                .map(FoldedName::of)
                .forEach(told::add));
        parties.forEach(
                party -> Stream.of(party.name(), party.address(), party.identifiers(), party.account(), party.birth())
                        .flatMap(Discretion::words)
                        .map(FoldedName::of)
                        .forEach(told::remove));
        return words(question)
                .filter(word -> word.length() >= WORD_LENGTH && told.contains(FoldedName.of(word)))
                .findFirst()
                .map(word -> "the question says '" + word + "', which stands in a list entry of this case and not in"
                        + " the payment; a bank must not learn who may be on a list, so ask without it");
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
