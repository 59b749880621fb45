package org.tandem.web.pages;

import org.jspecify.annotations.Nullable;

/// Light, dark, or as the system says.
public enum Theme {
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// The value of `data-theme`, or null where the browser decides.
    public @Nullable String attribute() {
        return this == SYSTEM ? null : word;
    }

    static Theme of(@Nullable String word) {
        for (Theme theme : values()) {
            if (theme.word.equals(word)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
