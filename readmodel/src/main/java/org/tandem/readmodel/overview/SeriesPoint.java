package org.tandem.readmodel.overview;

import java.time.Instant;

/// One bucket of a chart; buckets in which nothing happened are there with zeros.
///
/// @param p50Micros received to settled, 0 when nothing was settled
public record SeriesPoint(
        Instant start, long settled, long rejected, long refused, long held, long p50Micros, long p99Micros) {}
