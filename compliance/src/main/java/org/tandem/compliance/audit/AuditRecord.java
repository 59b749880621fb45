package org.tandem.compliance.audit;

import java.time.Instant;

/// One thing that was done.
///
/// @param at when
/// @param actor the officer's login, or `gate`, `clock`
/// @param action a verb of few words: `case assigned`, `alert suppressed`
/// @param subject what it was done to, such as `case 17` or a UETR
/// @param detail the rest in words
public record AuditRecord(Instant at, String actor, String action, String subject, String detail) {}
