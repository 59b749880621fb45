package org.tandem.readmodel.projection;

/// PostgreSQL refused rows for a reason that time will not mend. Nothing of the batch was written; the log is whole,
/// and
/// a mended program goes on from there.
public final class ProjectionFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProjectionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
