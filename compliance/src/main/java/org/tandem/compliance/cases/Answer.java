package org.tandem.compliance.cases;

/// What an officer is told.
public sealed interface Answer {
    /// Done and recorded.
    record Done() implements Answer {
        public static final Done INSTANCE = new Done();
    }

    /// Not done, nothing changed. The text says what was expected and what was found.
    record Refused(String text) implements Answer {}
}
