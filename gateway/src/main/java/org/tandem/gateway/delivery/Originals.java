package org.tandem.gateway.delivery;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Uetr;

/// What was made of the messages of the latest payments this gateway took in, so that it need not expand and parse
/// again what it has just read. An entry counts only for the very same bytes. When full, the oldest goes.
///
/// @param <T> the parsed message, or what the gate was shown of it
public final class Originals<T> {
    private record Kept<T>(byte[] compressed, T made) {}

    private final Map<Uetr, Kept<T>> kept;
    private final AtomicReferenceArray<@Nullable Uetr> order;
    private final AtomicInteger next = new AtomicInteger();

    public Originals(int capacity) {
        kept = new ConcurrentHashMap<>(capacity * 2);
        order = new AtomicReferenceArray<>(capacity);
    }

    public void keep(Uetr uetr, byte[] compressed, T made) {
        int at = Math.floorMod(next.getAndIncrement(), order.length());
        Uetr oldest = order.getAndSet(at, uetr);
        if (oldest != null && !oldest.equals(uetr)) {
            kept.remove(oldest);
        }
        kept.put(uetr, new Kept<>(compressed, made));
    }

    /// Takes the entry out: it is wanted once, and made from the bytes if again.
    public @Nullable T take(Uetr uetr, byte[] compressed) {
        Kept<T> found = kept.remove(uetr);
        return found != null && Arrays.equals(found.compressed(), compressed) ? found.made() : null;
    }
}
