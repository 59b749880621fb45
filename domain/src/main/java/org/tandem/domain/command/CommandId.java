package org.tandem.domain.command;

import java.util.UUID;

/// Names one request for ever, given by who asks: the same id again is the same request, and gets the same answer.
public record CommandId(long high, long low) implements Comparable<CommandId> {
    public static CommandId of(UUID uuid) {
        return new CommandId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /// @throws IllegalArgumentException when the text is not a UUID
    public static CommandId of(String uuid) {
        return of(UUID.fromString(uuid));
    }

    @Override
    public int compareTo(CommandId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
