package org.tandem.gateway.delivery;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Uetr;
import org.tandem.iso20022.message.Message;

/// Parsed originals of the latest payments this gateway took in, so that it need not expand and parse again what it has
/// just read. An entry counts only for the very same bytes. When full, the oldest goes.
public final class Originals {
    private record Kept(byte[] compressed, Message message) {}

    private final Map<Uetr, Kept> kept;
    private final AtomicReferenceArray<@Nullable Uetr> order;
    private final AtomicInteger next = new AtomicInteger();

    public Originals(int capacity) {
        kept = new ConcurrentHashMap<>(capacity * 2);
        order = new AtomicReferenceArray<>(capacity);
    }

    public void keep(Uetr uetr, byte[] compressed, Message message) {
        int at = Math.floorMod(next.getAndIncrement(), order.length());
        Uetr oldest = order.getAndSet(at, uetr);
        if (oldest != null && !oldest.equals(uetr)) {
            kept.remove(oldest);
        }
        kept.put(uetr, new Kept(compressed, message));
    }

    /// Takes the entry out: a payment is delivered to its creditor agent once, and read from its bytes if again.
    @Nullable
    Message take(Uetr uetr, byte[] compressed) {
        Kept found = kept.remove(uetr);
        return found != null && Arrays.equals(found.compressed(), compressed) ? found.message() : null;
    }
}
