package org.tandem.readmodel;

import java.sql.SQLException;

/// PostgreSQL is away or refused; nothing was left half done.
public final class LedgerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerUnreachable(SQLException cause) {
        super("PostgreSQL cannot be asked: " + cause.getMessage(), cause);
    }
}
