package org.tandem.gateway.channel;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tandem.domain.party.Bic;

/// Where in the journal a participant's delivery stands: for every [#BLOCK]th sequence the position of its step, eight
/// bytes for 256 deliveries. One thread notes, any number look up.
final class DeliveryIndex {
    static final int BLOCK = 256;

    private final Map<Bic, Positions> participants = new ConcurrentHashMap<>();

    void note(Bic participant, long sequence, long journalPosition) {
        Positions positions = participants.get(participant);
        if (positions == null) {
            positions = participants.computeIfAbsent(participant, _ -> new Positions(sequence));
        }
        positions.note(sequence, journalPosition);
    }

    /// The last sequence given to the participant, 0 when it has none yet.
    long last(Bic participant) {
        Positions positions = participants.get(participant);
        return positions == null ? 0 : positions.last;
    }

    /// A journal position at or before the step that holds the sequence; 0, the beginning, when nothing better is
    /// known.
    long positionBefore(Bic participant, long sequence) {
        Positions positions = participants.get(participant);
        return positions == null ? 0 : positions.before(sequence);
    }

    private static final class Positions {
        private final long first;
        private long[] blocks = new long[16];
        private int size;
        private volatile long last;

        Positions(long first) {
            this.first = first;
        }

        void note(long sequence, long journalPosition) {
            if (sequence <= last) {
                return;
            }
            if ((sequence - first) % BLOCK == 0) {
                synchronized (this) {
                    if (size == blocks.length) {
                        blocks = Arrays.copyOf(blocks, size * 2);
                    }
                    blocks[size++] = journalPosition;
                }
            }
            last = sequence;
        }

        synchronized long before(long sequence) {
            if (sequence < first || size == 0) {
                return 0;
            }
            return blocks[(int) Math.min(size - 1, (sequence - first) / BLOCK)];
        }
    }
}
