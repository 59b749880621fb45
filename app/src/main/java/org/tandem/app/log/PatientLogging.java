package org.tandem.app.log;

import java.util.logging.LogManager;

/// Keeps its handlers when the JVM begins to stop: the orderly stop that follows a signal is what one wants to read
/// about. Named by the system property `java.util.logging.manager`, before anything logs.
public final class PatientLogging extends LogManager {
    @Override
    public void reset() {
        // The JVM's own hook calls this at the same time as ours stop the machine. Files are flushed with every record.
    }
}
