package org.tandem.iso20022.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes elements as UTF-8 into a buffer that is used again. An element closed without content is taken back, so a
/// layout writes down every element it knows and only those with content remain. For one thread.
public final class XmlOut {
    private static final int DEPTH_MAX = 32;

    private byte[] bytes = new byte[8192];
    private int size;
    private final int[] starts = new int[DEPTH_MAX];
    private final int[] contents = new int[DEPTH_MAX];
    private int depth;
    private boolean wide;
    private final List<String> lost = new ArrayList<>(0);

    /// Starts anew. `wide`: whether texts may have the lengths of the newest component library.
    public void start(boolean wide) {
        size = 0;
        depth = 0;
        this.wide = wide;
        lost.clear();
    }

    public void wide(boolean wide) {
        this.wide = wide;
    }

    public boolean isWide() {
        return wide;
    }

    public byte[] buffer() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /// What could not be said in this family, or was cut to the length it allows.
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /// Notes that this family has no place for something.
    public void lose(String element, String value) {
        if (!value.isEmpty()) {
            lost.add(element + ": '" + value + "' has no place in this version");
        }
    }

    /// Opens the outermost element of a document in a namespace.
    public void open(String name, String namespace) {
        starts[depth] = size;
        raw("<");
        raw(name);
        raw(" xmlns=\"");
        raw(namespace);
        raw("\">");
        contents[depth++] = size;
    }

    public void open(String name) {
        room(name.length() + 2);
        starts[depth] = size;
        bytes[size++] = '<';
        name(name);
        bytes[size++] = '>';
        contents[depth++] = size;
    }

    public void close(String name) {
        depth--;
        if (size == contents[depth]) {
            size = starts[depth];
            return;
        }
        end(name);
    }

    /// Closes an element that stands even when empty.
    public void closeAlways(String name) {
        depth--;
        end(name);
    }

    private void end(String name) {
        room(name.length() + 3);
        bytes[size++] = '<';
        bytes[size++] = '/';
        name(name);
        bytes[size++] = '>';
    }

    /// An element with text, or nothing when the text is empty.
    public void leaf(String name, String text) {
        if (!text.isEmpty()) {
            room(name.length() * 2 + 5 + text.length());
            bytes[size++] = '<';
            name(name);
            bytes[size++] = '>';
            text(text);
            end(name);
        }
    }

    /// An element with text of at most `most` characters; the rest is cut off and noted.
    public void leaf(String name, String text, int most) {
        if (text.length() <= most) {
            leaf(name, text);
            return;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        lost.add(name + ": cut to " + most + " characters, without '" + text.substring(end) + "'");
        leaf(name, text.substring(0, end).stripTrailing());
    }

    public void leaves(String name, List<String> texts, int most) {
        for (String text : texts) {
            leaf(name, text, most);
        }
    }

    /// An amount with its currency, or nothing when the amount is empty.
    public void amount(String name, String value, String currency) {
        if (!value.isEmpty()) {
            room(name.length() * 2 + 16 + value.length());
            bytes[size++] = '<';
            name(name);
            if (!currency.isEmpty()) {
                raw(" Ccy=\"");
                text(currency);
                raw("\"");
            }
            raw(">");
            text(value);
            end(name);
        }
    }

    /// Text that is XML already.
    public void raw(String ascii) {
        room(ascii.length());
        name(ascii);
    }

    private void name(String ascii) {
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < ascii.length(); i++) {
            into[at++] = (byte) ascii.charAt(i);
        }
        size = at;
    }

    private void text(String text) {
        // No character takes more than six bytes, escaped or encoded.
        room(text.length() * 6);
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c == '<' || c == '>' || c == '&' || c == '"' || c < 0x20 || c == 0x7f) {
                    at = escape(c, into, at);
                } else {
                    into[at++] = (byte) c;
                }
            } else if (c < 0xa0) {
                into[at++] = '?';
            } else if (c < 0x800) {
                into[at++] = (byte) (0xc0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isSurrogate(c)) {
                int point = Character.isHighSurrogate(c) && i + 1 < text.length() ? Character.codePointAt(text, i) : c;
                if (point > 0xffff) {
                    into[at++] = (byte) (0xf0 | point >> 18);
                    into[at++] = (byte) (0x80 | point >> 12 & 0x3f);
                    into[at++] = (byte) (0x80 | point >> 6 & 0x3f);
                    into[at++] = (byte) (0x80 | point & 0x3f);
                    i++;
                } else {
                    into[at++] = '?';
                }
            } else if (c >= 0xfffe) {
                // U+FFFE and U+FFFF are no characters of XML.
                into[at++] = '?';
            } else {
                into[at++] = (byte) (0xe0 | c >> 12);
                into[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                into[at++] = (byte) (0x80 | c & 0x3f);
            }
        }
        size = at;
    }

    private static int escape(char c, byte[] into, int from) {
        String entity = switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            case '\t' -> "&#9;";
            // XML 1.0 has no way to write other control characters.
            default -> "?";
        };
        int at = from;
        for (int i = 0; i < entity.length(); i++) {
            into[at++] = (byte) entity.charAt(i);
        }
        return at;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more + 64));
        }
    }
}
