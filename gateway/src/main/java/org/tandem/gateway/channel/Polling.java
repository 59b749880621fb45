package org.tandem.gateway.channel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.delivery.Deliveries;
import org.tandem.gateway.port.BacklogReader;
import org.tandem.iso20022.message.Family;

/// Numbered messages for participants without a channel: asked for, a page at a time, waiting a while when there is
/// none.
public final class Polling {
    public static final int PAGE_MAX = 100;
    private static final int PAGE_BYTES_AIM = 256 * 1024;

    private final DeliveryIndex index;
    private final BacklogReader backlog;
    private final Deliveries deliveries;
    private final Map<Bic, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /// @param kind such as `pacs.008`
    public record Polled(long sequence, String kind, byte[] xml) {}

    Polling(DeliveryIndex index, BacklogReader backlog, Deliveries deliveries) {
        this.index = index;
        this.backlog = backlog;
        this.deliveries = deliveries;
    }

    /// Blocks: at most `waitMillis` when nothing follows `after` yet.
    public List<Polled> poll(Bic participant, long after, long waitMillis, Family family) throws IOException {
        if (index.last(participant) <= after && !await(participant, after, waitMillis)) {
            return List.of();
        }
        List<Polled> page = new ArrayList<>();
        int[] bytes = {0};
        backlog.read(index.positionBefore(participant, after + 1), (step, _) -> {
            collect(step, participant, after, family, page, bytes);
            return page.size() < PAGE_MAX && bytes[0] < PAGE_BYTES_AIM;
        });
        return page;
    }

    private void collect(Step step, Bic participant, long after, Family family, List<Polled> page, int[] bytes) {
        for (Recorded recorded : step.events()) {
            for (int i = 0; i < Recipients.MAX; i++) {
                long sequence = recorded.delivery(i);
                if (sequence > after && Recipients.of(recorded.event(), i).equals(participant)) {
                    byte[] xml = deliveries.render(recorded.event(), i, sequence, step.timeNanos(), family);
                    bytes[0] += xml.length;
                    page.add(new Polled(
                            sequence, deliveries.kind(recorded.event(), i).code(), xml));
                }
            }
        }
    }

    private boolean await(Bic participant, long after, long waitMillis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (index.last(participant) <= after && !stopped) {
            CompletableFuture<Boolean> signal = waiting.computeIfAbsent(participant, _ -> new CompletableFuture<>());
            long left = deadline - System.nanoTime();
            // The number may have come between the look and the waiting.
            if (index.last(participant) <= after && left > 0 && !stopped) {
                signal.completeOnTimeout(false, left, TimeUnit.NANOSECONDS).join();
            }
            if (index.last(participant) <= after && deadline - System.nanoTime() <= 0) {
                waiting.remove(participant, signal);
                return false;
            }
            if (signal.isDone()) {
                waiting.remove(participant, signal);
            }
        }
        return index.last(participant) > after;
    }

    /// Lets everyone who waits go with what there is.
    void stop() {
        stopped = true;
        waiting.values().forEach(signal -> signal.complete(false));
    }

    /// The step thread: there is more for this participant.
    void wake(Bic participant) {
        if (!waiting.isEmpty()) {
            CompletableFuture<Boolean> signal = waiting.remove(participant);
            if (signal != null) {
                signal.complete(true);
            }
        }
    }
}
