package org.tandem.iso20022;

import java.nio.charset.StandardCharsets;

/// Lays a message out for reading: one element a line, indented. Tags, attributes, texts, comments and CDATA sections
/// are copied as they stand, never parsed and written anew; only white space between tags is replaced, and the
/// declaration and processing instructions stay. Characters that could mislead a reader (controls, direction overrides,
/// characters without width) are shown as `[U+202E]`. The result is text, not HTML: whoever shows it escapes it.
///
/// Bytes that are no message are shown too, as well as they can be; it never throws and never loops.
public final class PrettyPrinter {
    private static final int DEPTH_MAX = 64;
    private static final String INDENT = "  ";

    private PrettyPrinter() {}

    public static String print(byte[] utf8) {
        return print(new String(utf8, StandardCharsets.UTF_8));
    }

    public static String print(String xml) {
        StringBuilder out = new StringBuilder(xml.length() * 5 / 4);
        int depth = 0;
        int at = 0;
        boolean textBefore = false;
        boolean opened = false;
        while (at < xml.length()) {
            int end = xml.charAt(at) == '<' ? endOfTag(xml, at) : endOfText(xml, at);
            if (xml.charAt(at) != '<') {
                String text = xml.substring(at, end);
                textBefore = !text.isBlank();
                if (textBefore) {
                    safe(text, out);
                }
            } else if (isInline(xml, at)) {
                // A CDATA section is text.
                safe(xml.substring(at, end), out);
                textBefore = true;
            } else {
                boolean closing = xml.startsWith("</", at);
                boolean single = xml.charAt(at + 1 < end ? at + 1 : at) == '?'
                        || xml.startsWith("<!", at)
                        || end - at > 1 && xml.charAt(end - 2) == '/';
                depth = closing ? Math.max(0, depth - 1) : depth;
                if (!textBefore && !(closing && opened)) {
                    line(out, depth);
                }
                safe(xml.substring(at, end), out);
                depth = closing || single ? depth : depth + 1;
                opened = !closing && !single;
                textBefore = false;
            }
            at = end;
        }
        return out.toString();
    }

    private static boolean isInline(String xml, int at) {
        return xml.startsWith("<![CDATA[", at);
    }

    private static int endOfText(String xml, int from) {
        int next = xml.indexOf('<', from);
        return next < 0 ? xml.length() : next;
    }

    /// The end of a tag, comment, section or instruction; of the whole when it never ends.
    private static int endOfTag(String xml, int from) {
        if (xml.startsWith("<!--", from)) {
            return after(xml, "-->", from);
        }
        if (isInline(xml, from)) {
            return after(xml, "]]>", from);
        }
        if (xml.startsWith("<?", from)) {
            return after(xml, "?>", from);
        }
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    private static int after(String xml, String mark, int from) {
        int found = xml.indexOf(mark, from);
        return found < 0 ? xml.length() : found + mark.length();
    }

    private static void line(StringBuilder out, int depth) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.repeat(INDENT, Math.min(depth, DEPTH_MAX));
    }

    private static void safe(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = c < 0x20 && c != '\n' && c != '\t' && c != '\r'
                    || c >= 0x7f && c < 0xa0
                    || c >= 0x80
                            && (Character.getType(c) == Character.FORMAT
                                    || Character.getType(c) == Character.PRIVATE_USE)
                    || c == 0x2028
                    || c == 0x2029;
            if (hidden) {
                out.append("[U+").append("%04X".formatted((int) c)).append(']');
            } else {
                out.append(c);
            }
        }
    }
}
