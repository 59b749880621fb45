package org.tandem.compliance.cases;

import java.time.Instant;
import org.tandem.domain.payment.Uetr;

/// A case as it is locked while something is done to it.
record CaseHead(long id, Uetr uetr, CaseStatus status, String assignee, Instant deadline) {}
