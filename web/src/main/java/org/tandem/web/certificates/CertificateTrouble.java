package org.tandem.web.certificates;

import org.jspecify.annotations.Nullable;

/// A certificate or key that cannot be used: names the file, what was expected and what was found.
public final class CertificateTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CertificateTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public CertificateTrouble(String message) {
        this(message, null);
    }
}
