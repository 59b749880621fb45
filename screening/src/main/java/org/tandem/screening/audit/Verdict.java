package org.tandem.screening.audit;

/// What a verifier found.
public sealed interface Verdict {
    /// Every record is as it was written.
    ///
    /// @param records how many there are
    /// @param signed how many of them stand under a signed root; the rest are chained only, and may still be cut
    ///     off or replaced by whoever holds the log's files
    record Intact(long records, long signed) implements Verdict {}

    /// The first place where the log is not what was written.
    ///
    /// @param file the file's name; empty when a whole file or the end of the log is meant
    /// @param line from 1
    /// @param position of the record that should stand there
    record Broken(String file, long line, long position, String expected, String found) implements Verdict {
        @Override
        public String toString() {
            return "record " + position + (file.isEmpty() ? "" : " (" + file + " line " + line + ")") + ": expected "
                    + expected + ", found " + found;
        }
    }
}
