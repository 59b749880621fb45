package org.tandem.cluster;

/// A member has no room to write what it must; the text says where and what to do.
public final class DiskFull extends RuntimeException {
    DiskFull(String message) {
        super(message);
    }
}
