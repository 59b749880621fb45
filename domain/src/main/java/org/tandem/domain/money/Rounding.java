package org.tandem.domain.money;

/// How an exact quotient becomes a whole number of minor units. Always an argument, never a default.
public enum Rounding {
    DOWN,
    UP,
    HALF_EVEN
}
