package org.tandem.readmodel.payment;

import java.time.Instant;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// The whole amount went back at the original rate.
public record ReturnRow(long sequence, CommandId returnId, Uetr uetr, Instant returnedAt, Reason reason) {}
