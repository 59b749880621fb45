package org.tandem.gateway.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Gathers entries into one frame.
final class FrameBuffer {
    private byte[] bytes = new byte[16 * 1024];
    private int size;

    void clear() {
        size = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[16 * 1024];
        }
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void entry(byte[] entry) {
        begin(entry.length);
        append(entry);
    }

    void delivery(long sequence, String kind, byte[] xml) {
        byte[] head = ("DELIVERY " + sequence + " " + kind + "\n").getBytes(StandardCharsets.US_ASCII);
        begin(head.length + xml.length);
        append(head);
        append(xml);
    }

    String text() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    private void begin(int more) {
        int needed = size + more + 1;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        if (size > 0) {
            bytes[size++] = (byte) Entry.SEPARATOR;
        }
    }

    private void append(byte[] more) {
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }
}
