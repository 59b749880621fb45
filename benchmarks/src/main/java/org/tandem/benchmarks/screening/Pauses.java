package org.tandem.benchmarks.screening;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// Counts the collector's pauses from its making to its closing.
final class Pauses implements AutoCloseable {
    private final List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(NotificationEmitter.class::isInstance)
            .map(NotificationEmitter.class::cast)
            .toList();
    private final NotificationListener listener = this::heard;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong longestMillis = new AtomicLong();
    private final long before = totalMillis();

    Pauses() {
        collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    private void heard(Notification notification, Object ignored) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
                && notification.getUserData() instanceof CompositeData data) {
            count.incrementAndGet();
            longestMillis.accumulateAndGet(
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration(), Math::max);
        }
    }

    private static long totalMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    String text() {
        return count + " pauses of the collector, the longest " + longestMillis + " ms, together "
                + (totalMillis() - before) + " ms";
    }

    @Override
    public void close() {
        try {
            for (NotificationEmitter collector : collectors) {
                collector.removeNotificationListener(listener);
            }
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("a collector forgot its listener", e);
        }
    }
}
