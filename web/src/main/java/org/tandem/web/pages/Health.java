package org.tandem.web.pages;

import java.util.List;

/// The one mark in the top bar and what unfolds from it.
public record Health(List<Check> checks) {

    /// One thing that must hold.
    ///
    /// @param name such as "Books balanced"
    /// @param detail figure or cause in words, such as "read model 12 ms behind"
    public record Check(String name, Tone tone, String detail) {}

    public Health {
        checks = List.copyOf(checks);
    }

    /// The worst of all.
    public Tone tone() {
        for (Tone worst : List.of(Tone.BAD, Tone.WARNING)) {
            if (checks.stream().anyMatch(check -> check.tone() == worst)) {
                return worst;
            }
        }
        return checks.isEmpty() ? Tone.IDLE : Tone.GOOD;
    }

    /// The message key of the mark's word.
    public String messageKey() {
        return switch (tone()) {
            case GOOD -> "health.good";
            case WARNING -> "health.warning";
            case BAD -> "health.bad";
            case WAITING, INFO, IDLE -> "health.unknown";
        };
    }
}
