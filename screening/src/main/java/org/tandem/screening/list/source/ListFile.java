package org.tandem.screening.list.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A list file as it was read once: its bytes, known to be UTF-8 text, without byte order mark and DOS end-of-file
/// mark. Parser and hash see the same bytes, so that a file that changes meanwhile cannot be two things at once.
public final class ListFile {
    /// The largest official file has about 120 million bytes.
    static final long FILE_BYTES_MAX = 512L * 1024 * 1024;

    private static final int DOS_END = 0x1a;
    private static final String AGAIN = "fetch the file again";

    private final String name;
    private final byte[] bytes;
    private final int from;
    private final int to;

    private ListFile(String name, byte[] bytes, int from, int to) {
        this.name = name;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    public static ListFile read(Path path) throws ListNotReadable {
        String name = path.getFileName().toString();
        try {
            long size = Files.size(path);
            if (size > FILE_BYTES_MAX) {
                throw new ListNotReadable(
                        name, 0, size + " bytes, more than the allowed " + FILE_BYTES_MAX, "give a list file");
            }
            return of(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new ListNotReadable(name, 0, "it cannot be read: " + e, "check that it is a file you may read");
        }
    }

    public static ListFile of(String name, byte[] bytes) throws ListNotReadable {
        int from =
                bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf
                        ? 3
                        : 0;
        int to = bytes.length;
        while (to > from && bytes[to - 1] == DOS_END) {
            to--;
        }
        if (to == from) {
            throw new ListNotReadable(name, 0, "it is empty", AGAIN);
        }
        checkText(name, bytes, from, to);
        return new ListFile(name, bytes, from, to);
    }

    private static void checkText(String name, byte[] bytes, int from, int to) throws ListNotReadable {
        if (to - from >= 2) {
            int mark = (bytes[from] & 0xff) << 8 | (bytes[from + 1] & 0xff);
            if (mark == 0xfeff || mark == 0xfffe) {
                throw new ListNotReadable(name, 1, "it is in UTF-16", "save it as UTF-8");
            }
        }
        long line = 1;
        for (int at = from; at < to; ) {
            int value = bytes[at];
            if (value >= 0x20 || value == '\t' || value == '\r' || value == '\f' || value == 0x0b) {
                at++;
            } else if (value == '\n') {
                line++;
                at++;
            } else if (value >= 0) {
                throw new ListNotReadable(
                        name, line, "the control character 0x" + hex(value) + " shows that it is no text file", AGAIN);
            } else {
                int length = sequence(bytes, at, to);
                if (length == 0) {
                    throw new ListNotReadable(
                            name, line, "the byte 0x" + hex(value) + " is not UTF-8", "save it as UTF-8, or " + AGAIN);
                }
                at += length;
            }
        }
    }

    /// The length of the character of several bytes at `at`, or 0 when it is malformed.
    private static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        boolean surrogate = first == 0xed && second > 0x9f;
        boolean beyond = first == 0xf4 && second > 0x8f;
        return overlong || surrogate || beyond ? 0 : length;
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }

    /// SHA-256 over the bytes of the files as they lie on disk, one after another, in hexadecimal.
    public static String hash(List<ListFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update(file.bytes));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public String hash() {
        return hash(List.of(this));
    }

    /// The file's name without its folder.
    public String name() {
        return name;
    }

    /// The first characters of the text, as many as there are up to `length`.
    public String head(int length) {
        // A character has at most four bytes; one that is cut in two at the end is left out with the rest.
        String text = new String(bytes, from, Math.min(to - from, 4 * length), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(length, text.length()));
    }

    boolean endsWithLineBreak() {
        return bytes[to - 1] == '\n' || bytes[to - 1] == '\r';
    }

    InputStream content() {
        return new ByteArrayInputStream(bytes, from, to - from);
    }

    /// The exception for something wrong in this file.
    public ListNotReadable unreadable(long line, String problem, String remedy) {
        return new ListNotReadable(name, line, problem, remedy);
    }
}
