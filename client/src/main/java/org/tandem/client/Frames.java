package org.tandem.client;

/// Takes a frame of the server apart into its entries.
final class Frames {
    private Frames() {}

    /// Gets the entries of one frame in order.
    interface Entries {
        void delivery(long sequence, String kind, String xml);

        void answer(long ref, String status, String body);

        void error(String code, String text);

        void ping();

        void pong();
    }

    /// @throws ClientFailure PROTOCOL for an entry this client does not know
    static void read(String frame, Entries to) {
        int begin = 0;
        while (begin < frame.length()) {
            int end = frame.indexOf(Outbox.SEPARATOR, begin);
            if (end < 0) {
                end = frame.length();
            }
            if (end > begin) {
                entry(frame, begin, end, to);
            }
            begin = end + 1;
        }
    }

    private static void entry(String frame, int begin, int end, Entries to) {
        int line = frame.indexOf('\n', begin);
        int headEnd = line < 0 || line > end ? end : line;
        String body = headEnd == end ? "" : frame.substring(headEnd + 1, end);
        String head = frame.substring(begin, headEnd);
        int first = head.indexOf(' ');
        String verb = first < 0 ? head : head.substring(0, first);
        int second = first < 0 ? -1 : head.indexOf(' ', first + 1);
        String one = first < 0 ? "" : head.substring(first + 1, second < 0 ? head.length() : second);
        String two = second < 0 ? "" : head.substring(second + 1);
        switch (verb) {
            case "DELIVERY" -> to.delivery(number(one, head), two, body);
            case "ANSWER" -> to.answer(number(one, head), two, body);
            case "ERROR" -> to.error(one, body.isEmpty() ? two : body);
            case "PING" -> to.ping();
            case "PONG" -> to.pong();
            default ->
                throw new ClientFailure(
                        ClientFailure.Kind.PROTOCOL,
                        "the server sent '" + abbreviated(head) + "', which is no entry of the channel");
        }
    }

    private static long number(String text, String head) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ClientFailure(
                    ClientFailure.Kind.PROTOCOL,
                    "",
                    "the server sent '" + abbreviated(head) + "', where a number was expected",
                    e);
        }
    }

    private static String abbreviated(String head) {
        return head.length() <= 80 ? head : head.substring(0, 80) + "…";
    }
}
