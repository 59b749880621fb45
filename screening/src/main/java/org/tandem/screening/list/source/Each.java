package org.tandem.screening.list.source;

/// What is done with one row or element of a list file.
@FunctionalInterface
public interface Each<T> {
    void take(T one) throws ListNotReadable;
}
