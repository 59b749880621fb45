package org.tandem.fuzz;

/// A parser or decoder under test.
@FunctionalInterface
public interface Target {
    /// Returns when the bytes were taken, or refused as they may be; throws whatever else happened.
    void take(byte[] bytes);
}
