package org.tandem.app.audit;

import java.nio.file.Path;

/// Where a machine's audit trail lies.
///
/// ```
/// log/               the records
/// anchors            the second copy of the signed roots; put it where who administers the log cannot write
/// key.pem            signs; only its owner may read it
/// key.public.pem     verifies
/// ```
public record AuditFolder(Path root) {
    public Path log() {
        return root.resolve("log");
    }

    public Path anchors() {
        return root.resolve("anchors");
    }

    public Path key() {
        return root.resolve("key.pem");
    }

    public Path publicKey() {
        return root.resolve("key.public.pem");
    }
}
