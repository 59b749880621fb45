package org.tandem.compliance.audit;

/// Keeps records for good, in order. `app` plugs a hash chain in.
@FunctionalInterface
public interface AuditTrail {
    /// Returns when the record is kept.
    ///
    /// @throws RuntimeException it is not kept; what it is about must then not happen
    void append(AuditRecord entry);
}
