package org.tandem.console;

/// XML with each element on a line of its own, for reading only: nothing is parsed, nothing is checked.
final class Indented {
    private static final String STEP = "  ";
    private static final int DEEPEST = 64;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Indented() {}

    /// What does not begin with a tag is given back as it is.
    static String xml(String text) {
        return text.stripLeading().startsWith("<") ? new Indented().write(text) : text;
    }

    private String write(String text) {
        int at = 0;
        // An element with nothing but text inside stays on one line.
        boolean open = false;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            int end = tag < 0 ? -1 : text.indexOf('>', tag);
            if (end < 0) {
                words(text.substring(at));
                break;
            }
            boolean spoken = words(text.substring(at, tag));
            String found = text.substring(tag, end + 1);
            boolean closing = found.startsWith("</");
            if (closing) {
                depth = Math.max(0, depth - 1);
            }
            if (!(closing && (open || spoken))) {
                line();
            }
            out.append(found);
            open = !closing && !found.endsWith("/>") && !found.startsWith("<?") && !found.startsWith("<!");
            if (open) {
                depth++;
            }
            at = end + 1;
        }
        return out.toString().strip();
    }

    private boolean words(String text) {
        String words = text.strip();
        out.append(words);
        return !words.isEmpty();
    }

    private void line() {
        out.append('\n').append(STEP.repeat(Math.min(DEEPEST, depth)));
    }
}
