package org.tandem.iso20022.details;

/// An instruction to an agent: a code, a text of at most 140, or both.
public record Instruction(String code, String text) {
    /// Nothing was given.
    public static final Instruction NONE = new Instruction("", "");

    public boolean isNone() {
        return equals(NONE);
    }
}
