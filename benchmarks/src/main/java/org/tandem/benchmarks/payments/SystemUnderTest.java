package org.tandem.benchmarks.payments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// A running one-process system, as far as the benchmark needs to know it.
public interface SystemUnderTest extends AutoCloseable {
    /// Starts a system.
    @FunctionalInterface
    interface Starter {
        /// A one-node system with its gateway and read model, all ports free ones, in an empty folder.
        ///
        /// @param network the network's file; it is founded before this returns
        SystemUnderTest start(Path folder, Path network) throws IOException;
    }

    /// `wss://host:port`
    URI channel();

    /// The folder with the authority's `ca.crt` and the participants' keys.
    Path certificates();

    /// The last event in the journal.
    long journalSequence();

    /// The last event the read model has taken in.
    long projectedSequence();

    /// Processor time of its database so far, as far as its processes still run.
    long databaseCpuNanos();

    /// What was switched on, for the reader of the figures.
    String settings();

    @Override
    void close();
}
