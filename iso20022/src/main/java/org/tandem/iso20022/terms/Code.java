package org.tandem.iso20022.terms;

/// The choice that ISO 20022 offers all over: a code of an external list (`Cd`) or somebody's own (`Prtry`). At most
/// one is given.
public record Code(String code, String proprietary) {
    /// Nothing was given.
    public static final Code NONE = new Code("", "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static Code of(String code) {
        return new Code(code, "");
    }

    public static Code proprietary(String text) {
        return new Code("", text);
    }

    /// Whichever is given, or an empty text.
    public String text() {
        return code.isEmpty() ? proprietary : code;
    }
}
