package org.tandem.gateway.channel;

import org.tandem.domain.Limits;

/// One entry of a frame from a participant: what it asks, in the words of the channel.
sealed interface Entry {
    char SEPARATOR = '\u001e';

    /// Resume after this sequence; the first entry of a connection.
    record Subscribe(long lastSequence) implements Entry {}

    /// Everything up to this sequence has arrived.
    record Acknowledge(long sequence) implements Entry {}

    record Message(String clientRef, String xml) implements Entry {
        private static final int SNIFFED = 512;

        /// Whether it answers a delivery (pacs.002): looked for where a namespace stands.
        boolean isAnswer() {
            return xml.substring(0, Math.min(xml.length(), SNIFFED)).contains("pacs.002");
        }
    }

    record Request(String clientRef, String kind, String json) implements Entry {}

    record Ping() implements Entry {}

    /// Answers a ping of ours; says only that someone is there.
    record Pong() implements Entry {}

    /// What the text is no entry by, with what was expected.
    final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /// Reads the entry between two places of a frame.
    static Entry read(String frame, int begin, int end) throws Malformed {
        int line = frame.indexOf('\n', begin);
        int headEnd = line < 0 || line > end ? end : line;
        String body = headEnd == end ? "" : frame.substring(headEnd + 1, end);
        String head = frame.substring(begin, Math.min(headEnd, begin + 200)).stripTrailing();
        int first = head.indexOf(' ');
        String verb = first < 0 ? head : head.substring(0, first);
        String rest = first < 0 ? "" : head.substring(first + 1);
        return switch (verb) {
            case "MESSAGE" -> new Message(reference(rest, head), body);
            case "REQUEST" -> request(rest, head, body);
            case "ACK" -> new Acknowledge(sequence(rest, head));
            case "SUBSCRIBE" -> new Subscribe(sequence(rest, head));
            case "PING" -> new Ping();
            case "PONG" -> new Pong();
            default ->
                throw new Malformed(
                        "expected MESSAGE, REQUEST, ACK, SUBSCRIBE or PING, found '" + shortened(head) + "'");
        };
    }

    private static Entry request(String rest, String head, String body) throws Malformed {
        int space = rest.indexOf(' ');
        if (space < 0) {
            throw new Malformed("expected REQUEST, a reference and a kind, found '" + shortened(head) + "'");
        }
        return new Request(reference(rest.substring(0, space), head), rest.substring(space + 1), body);
    }

    private static String reference(String text, String head) throws Malformed {
        boolean fits = !text.isEmpty() && text.length() <= Limits.IDENTIFIER_LENGTH_MAX;
        for (int i = 0; fits && i < text.length(); i++) {
            fits = text.charAt(i) > ' ' && text.charAt(i) < 0x7f;
        }
        if (!fits) {
            throw new Malformed("expected a reference of 1 to " + Limits.IDENTIFIER_LENGTH_MAX
                    + " visible ASCII characters, found '" + shortened(head) + "'");
        }
        return text;
    }

    private static long sequence(String text, String head) throws Malformed {
        try {
            long sequence = Long.parseLong(text);
            if (sequence >= 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            throw new Malformed("expected a sequence number, found '" + shortened(head) + "'");
        }
        throw new Malformed("expected a sequence of 0 or more, found '" + shortened(head) + "'");
    }

    private static String shortened(String head) {
        return head.length() <= 60 ? head : head.substring(0, 60) + "…";
    }
}
