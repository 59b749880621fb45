package org.tandem.screening.cli;

/// How a command ended, for scripts.
public enum ExitCode {
    CLEAR(0),
    ALERT(1),
    /// A text that could not be screened; it is not clear.
    UNSCREENABLE(2),
    /// An argument or a file that could not be used; nothing was screened.
    REFUSED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
