package org.tandem.cluster;

import java.util.Base64;

/// One call of a client, as it saw it: when it began, when it was answered, and by which step. The times are of one
/// clock for all processes of a machine ([System#nanoTime()]).
///
/// @param step the bytes of the step that answered it
record Call(long beganNanos, long answeredNanos, long correlation, String step) {
    static final String MARK = "call ";

    static Call of(long beganNanos, long answeredNanos, long correlation, byte[] step) {
        return new Call(
                beganNanos, answeredNanos, correlation, Base64.getEncoder().encodeToString(step));
    }

    /// The line that a process says of it.
    String line() {
        return MARK + beganNanos + ' ' + answeredNanos + ' ' + correlation + ' ' + step;
    }

    static Call ofLine(String line) {
        String[] words = line.substring(MARK.length()).split(" ");
        return new Call(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]);
    }
}
