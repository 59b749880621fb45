package org.tandem.benchmarks.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/// What the figures were measured on.
public final class Hardware {
    private Hardware() {}

    public static String description() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " processors" + model() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", JVM " + Runtime.version() + ", heap at most "
                + (runtime.maxMemory() >> 20) + " MiB, "
                + String.join(
                        " + ",
                        ManagementFactory.getGarbageCollectorMXBeans().stream()
                                .map(it -> it.getName())
                                .toList());
    }

    /// Processor time of this process so far, all threads; -1 where it is not known.
    public static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(-1L);
    }

    /// Processor time so far of a process and those it has started and that still run; 0 when there is none.
    public static long cpuNanos(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(it -> it.info()
                                .totalCpuDuration()
                                .map(Duration::toNanos)
                                .orElse(0L))
                        .sum())
                .orElse(0L);
    }

    /// What of this process's heap was still in use when it was last collected.
    public static long heapKeptMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(Objects::nonNull)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }

    private static String model() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return "";
        }
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("model name")) {
                    return " (" + line.substring(line.indexOf(':') + 1).strip() + ")";
                }
            }
            return "";
        } catch (IOException e) {
            return " (model not readable: " + e.getMessage() + ")";
        }
    }
}
