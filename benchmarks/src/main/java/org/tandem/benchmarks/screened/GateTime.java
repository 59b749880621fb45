package org.tandem.benchmarks.screened;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/// What of the processors' time is the gate's while it is open, by the JVM's own samples (JEP 509, Linux only). Not for
/// a stretch whose pace counts: the thread that takes the samples keeps a processor busy.
final class GateTime implements AutoCloseable {
    private static final String SAMPLE = "jdk.CPUTimeSample";
    private static final String PERIOD = "2ms";
    private static final String GATE = "org.tandem.compliance.Gate";
    private static final String NAMES = "org.tandem.compliance.engine.ListedNames";
    private static final double NANOS_PER_MICRO = 1_000.0;

    /// What the gate does.
    enum Part {
        NAMES("byName"),
        TEXT("inText"),
        IDENTIFIERS("byIdentifier"),
        THE_REST("");

        private final String method;

        Part(String method) {
            this.method = method;
        }

        private static Part of(String method) {
            for (Part part : values()) {
                if (part.method.equals(method)) {
                    return part;
                }
            }
            return THE_REST;
        }
    }

    private final Recording recording = new Recording();

    /// Begins to sample.
    GateTime() {
        recording.enable(SAMPLE).with("throttle", PERIOD);
        recording.start();
    }

    /// Ends it.
    ///
    /// @return nanoseconds; empty where this JVM takes no such samples
    Map<Part, Long> end() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("tandem-samples-", ".jfr");
        try {
            recording.dump(file);
            Map<Part, Long> nanos = new EnumMap<>(Part.class);
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    add(events.readEvent(), nanos);
                }
            }
            return nanos;
        } finally {
            Files.delete(file);
        }
    }

    private static void add(RecordedEvent event, Map<Part, Long> nanos) {
        if (event.getEventType().getName().equals(SAMPLE)) {
            long period = event.getDuration("samplingPeriod").toNanos();
            part(event.getStackTrace()).ifPresent(part -> nanos.merge(part, period, Long::sum));
        }
    }

    /// Empty when it is not the gate's.
    private static Optional<Part> part(@Nullable RecordedStackTrace stack) {
        if (stack == null) {
            return Optional.empty();
        }
        Part inside = Part.THE_REST;
        for (RecordedFrame frame : stack.getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.equals(NAMES)) {
                inside = Part.of(frame.getMethod().getName());
            } else if (type.equals(GATE)) {
                return Optional.of(inside);
            }
        }
        return Optional.empty();
    }

    /// Microseconds a payment.
    static Map<Part, Double> microsPerPayment(Map<Part, Long> nanos, long payments) {
        Map<Part, Double> micros = new EnumMap<>(Part.class);
        nanos.forEach((part, time) -> micros.put(part, time / NANOS_PER_MICRO / Math.max(1, payments)));
        return micros;
    }

    static double total(Map<Part, Double> micros) {
        return micros.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// For people; what is not known on this machine says so.
    static String text(Map<Part, Double> micros) {
        if (micros.isEmpty()) {
            return "not known: this JVM takes no samples of processor time";
        }
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.1f us a payment:", total(micros)));
        micros.forEach((part, time) -> text.append(String.format(
                Locale.ROOT, " %s %.1f", part.name().toLowerCase(Locale.ROOT).replace('_', ' '), time)));
        return text.toString();
    }

    @Override
    public void close() {
        recording.close();
    }
}
