package org.tandem.screening.list.source;

/// A list file that was not read, with its place and what to do about it. Nothing of the file is used.
public final class ListNotReadable extends Exception {
    private static final long serialVersionUID = 1;
    /// A stranger's words are cut to this many characters in a message.
    private static final int WORDS_MAX = 80;

    private final String file;
    private final long line;

    /// @param line from 1, or 0 when the whole file is meant
    public ListNotReadable(String file, long line, String problem, String remedy) {
        super(file + (line > 0 ? " line " + line : "") + ": " + problem + "; " + remedy);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    /// What a parser says of its failure, as it may stand in a message.
    static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : brief(message);
    }

    /// A stranger's words as they may stand in a message: short and on one line.
    public static String brief(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= WORDS_MAX ? line : line.substring(0, WORDS_MAX) + "…";
    }
}
