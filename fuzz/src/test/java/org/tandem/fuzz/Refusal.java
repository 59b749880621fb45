package org.tandem.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What a refusal may be: one of the exceptions its parser declares, in words written for whoever has to mend the
/// input. Words that a library says of its own arguments tell nobody what to do.
public final class Refusal {
    private static final Pattern ACCIDENT = Pattern.compile("(?i)index:? -?\\d+ out|out of bounds|fromIndex|toIndex"
            + "|\\bbegin -?\\d+, end|for input string|cannot invoke|java\\.\\w+\\.\\w+(Exception|Error)|: null$|^null$"
            + "|duplicate element|integer overflow|no enum constant|illegal character in");

    private Refusal() {}

    /// Something that may throw what its parser declares.
    @FunctionalInterface
    public interface Reading {
        /// @throws Exception the parser's own, or another by accident
        void run() throws Exception;
    }

    /// Runs it, and takes those refusals only.
    @SafeVarargs
    public static void or(Reading reading, Class<? extends Exception>... refusals) {
        try {
            reading.run();
        } catch (Exception failure) {
            assertThat(Arrays.stream(refusals).anyMatch(it -> it.isInstance(failure)))
                    .as(() -> "refused by " + failure + " instead of " + Arrays.toString(refusals) + at(failure))
                    .isTrue();
            assertThat(failure.getMessage()).as("the words of %s", failure).isNotBlank();
            assertThat(ACCIDENT.matcher(failure.getMessage()).find())
                    .as(() -> "a library's words: " + failure.getMessage())
                    .isFalse();
        }
    }

    private static String at(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(it -> it.getClassName().startsWith("org.tandem."))
                .findFirst()
                .map(it -> " at " + it)
                .orElse("");
    }
}
