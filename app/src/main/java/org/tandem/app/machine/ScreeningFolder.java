package org.tandem.app.machine;

import java.nio.file.Path;
import org.tandem.app.audit.AuditFolder;

/// What screening keeps in a data directory: of a machine, or of the whole cluster, so that officers' commands find it
/// in one place. Each part is locked by who opens it.
///
/// @param root the data directory
public record ScreeningFolder(Path root) {
    /// The store: every version, every decision.
    public Path lists() {
        return root.resolve("lists");
    }

    /// Files of lists on their way into the store.
    public Path incoming() {
        return root.resolve("incoming");
    }

    /// What officers and the gate did.
    public AuditFolder audit() {
        return new AuditFolder(root.resolve("audit"));
    }
}
