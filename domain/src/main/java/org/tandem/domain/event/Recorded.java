package org.tandem.domain.event;

/// An event with its place: `sequence` is dense from 1 over the whole log; `delivery0` to `delivery2` are the channel
/// sequences of the recipients that [Recipients] names (0 where there is none or it is no participant), dense from 1
/// per participant.
public record Recorded(long sequence, Event event, long delivery0, long delivery1, long delivery2) {
    public long delivery(int index) {
        return switch (index) {
            case 0 -> delivery0;
            case 1 -> delivery1;
            case 2 -> delivery2;
            default -> throw new IndexOutOfBoundsException("an event has at most three recipients, not " + (index + 1));
        };
    }
}
