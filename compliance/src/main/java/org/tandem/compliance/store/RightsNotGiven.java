package org.tandem.compliance.store;

/// PostgreSQL is away, or its owner of the cases may not give the rights that sessions work with.
public final class RightsNotGiven extends RuntimeException {
    private static final long serialVersionUID = 1;

    RightsNotGiven(Throwable cause) {
        super("the rights to the officers' cases could not be given: " + cause.getMessage(), cause);
    }
}
