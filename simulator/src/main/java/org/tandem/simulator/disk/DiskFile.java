package org.tandem.simulator.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tandem.simulator.world.Chance;

/// One file: what programs see, what the disk has for certain, and the changes between the two.
final class DiskFile {
    private byte[] seen = new byte[1024];
    private int seenLength;
    private byte[] safe = new byte[1024];
    private int safeLength;
    private final List<Change> unsafe = new ArrayList<>();
    /// Whether the directory's entry for it is on the disk too.
    boolean named;

    /// A write, or a cut when there are no bytes.
    private record Change(int at, byte[] bytes) {}

    int length() {
        return seenLength;
    }

    int read(ByteBuffer into, long at) {
        if (at >= seenLength) {
            return into.hasRemaining() ? -1 : 0;
        }
        int count = Math.min(into.remaining(), seenLength - (int) at);
        into.put(seen, (int) at, count);
        return count;
    }

    int write(ByteBuffer from, long at) {
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        Change change = new Change((int) at, bytes);
        unsafe.add(change);
        see(change);
        return bytes.length;
    }

    void cut(long length) {
        if (length < seenLength) {
            Change change = new Change((int) length, new byte[0]);
            unsafe.add(change);
            see(change);
        }
    }

    void force() {
        unsafe.forEach(this::save);
        unsafe.clear();
    }

    /// After this, what programs see is what the disk has.
    void losePower(Chance chance) {
        int style = chance.below(3);
        for (Change change : unsafe) {
            if (style == 0 || (style == 1 && chance.permille(400))) {
                continue;
            }
            boolean torn = change.bytes().length > 0 && chance.permille(300);
            save(
                    torn
                            ? new Change(
                                    change.at(), Arrays.copyOf(change.bytes(), chance.below(change.bytes().length)))
                            : change);
        }
        unsafe.clear();
        seen = safe.clone();
        seenLength = safeLength;
    }

    private void see(Change change) {
        int end = change.at() + change.bytes().length;
        seen = room(seen, end);
        seenLength = apply(change, seen, seenLength);
    }

    private void save(Change change) {
        int end = change.at() + change.bytes().length;
        safe = room(safe, end);
        safeLength = apply(change, safe, safeLength);
    }

    private static int apply(Change change, byte[] to, int length) {
        int end = change.at() + change.bytes().length;
        if (change.bytes().length == 0) {
            if (change.at() < length) {
                Arrays.fill(to, change.at(), length, (byte) 0);
            }
            return Math.min(length, change.at());
        }
        System.arraycopy(change.bytes(), 0, to, change.at(), change.bytes().length);
        return Math.max(length, end);
    }

    private static byte[] room(byte[] bytes, int length) {
        return length <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
    }
}
