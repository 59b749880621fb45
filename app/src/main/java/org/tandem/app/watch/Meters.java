package org.tandem.app.watch;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// What one process counts. Gauges ask their part when somebody looks, and cost nothing before.
public final class Meters {
    public static final double NANOS_OF_SECOND = 1e9;
    /// From a refusal at the door to a creditor agent's silence.
    private static final double[] SECONDS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 60};

    private final PrometheusRegistry registry = new PrometheusRegistry();

    /// One value of one label.
    public interface Labelled {
        void value(double number, String label);
    }

    /// @param now asked at each look; for a gauge or a counter that something else keeps
    public void ask(Metric metric, DoubleSupplier now) {
        switch (metric.type()) {
            case GAUGE ->
                GaugeWithCallback.builder()
                        .name(metric.family())
                        .help(metric.meaning())
                        .callback(it -> it.call(now.getAsDouble()))
                        .register(registry);
            case COUNTER ->
                CounterWithCallback.builder()
                        .name(metric.family())
                        .help(metric.meaning())
                        .callback(it -> it.call(now.getAsDouble()))
                        .register(registry);
            case HISTOGRAM -> throw new IllegalArgumentException(metric + " is made of single values: use histogram");
        }
    }

    /// A gauge with a label.
    public void askEach(Metric metric, Consumer<Labelled> now) {
        GaugeWithCallback.builder()
                .name(metric.family())
                .help(metric.meaning())
                .labelNames(metric.labels().toArray(String[]::new))
                .callback(it -> now.accept((number, label) -> it.call(number, label)))
                .register(registry);
    }

    Counter counter(Metric metric) {
        return Counter.builder()
                .name(metric.family())
                .help(metric.meaning())
                .labelNames(metric.labels().toArray(String[]::new))
                .register(registry);
    }

    Histogram histogram(Metric metric) {
        return Histogram.builder()
                .name(metric.family())
                .help(metric.meaning())
                .labelNames(metric.labels().toArray(String[]::new))
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    MetricSnapshots look() {
        return registry.scrape();
    }
}
