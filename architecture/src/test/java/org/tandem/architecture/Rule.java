package org.tandem.architecture;

import java.util.List;
import java.util.function.Function;

/// One rule: a name that is a sentence, what to write in place of the violation, and the check, which lists violations.
record Rule<S>(String name, String instead, Function<S, List<String>> check) {
    List<String> violations(S subject) {
        return check.apply(subject);
    }

    /// What a reader of the failed build gets.
    String report(List<String> violations) {
        return "%s: %d found%n  %s%n  instead: %s"
                .formatted(
                        name.replace('_', ' '),
                        violations.size(),
                        String.join(System.lineSeparator() + "  ", violations),
                        instead);
    }

    @Override
    public String toString() {
        return name;
    }
}
