package org.tandem.compliance.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandem.compliance.party.FoldedName;

/// Tells what says something from what only fills a field. Fillers are compared whole, so that a company called
/// "Our Client Services" keeps its name.
final class Meaning {
    private static final Set<String> FILLERS = fillers();

    private Meaning() {}

    static boolean has(String value) {
        if (value.isEmpty()) {
            return false;
        }
        String folded = FoldedName.of(value);
        return !folded.isEmpty() && !FILLERS.contains(folded) && !isZeros(folded);
    }

    /// A name has two letters at least, or one sign that is a word by itself; digits alone are no name.
    static boolean hasName(String name) {
        return has(name)
                && (name.codePoints().filter(Character::isLetter).limit(2).count() >= 2
                        || name.codePoints().anyMatch(Character::isIdeographic));
    }

    private static boolean isZeros(String folded) {
        return folded.chars().allMatch(c -> c == '0');
    }

    private static Set<String> fillers() {
        try (InputStream in = Meaning.class.getResourceAsStream("fillers.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource fillers.txt is not beside " + Meaning.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(FoldedName::of)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the resource fillers.txt cannot be read", e);
        }
    }
}
