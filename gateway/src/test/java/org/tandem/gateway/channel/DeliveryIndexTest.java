package org.tandem.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandem.domain.party.Bic;

class DeliveryIndexTest {
    private static final Bic BANK = Bic.of("AAAABY20");

    @Test
    void a_position_is_never_after_the_sequence_it_is_asked_for() {
        DeliveryIndex index = new DeliveryIndex();
        for (long sequence = 1; sequence <= 10_000; sequence++) {
            index.note(BANK, sequence, sequence * 100);
        }
        assertThat(index.last(BANK)).isEqualTo(10_000);
        for (long sequence = 1; sequence <= 10_001; sequence++) {
            long position = index.positionBefore(BANK, sequence);
            assertThat(position).isLessThanOrEqualTo(sequence * 100);
            assertThat(position).isGreaterThan((sequence - DeliveryIndex.BLOCK - 1) * 100);
        }
    }

    @Test
    void what_lies_before_the_first_note_is_sought_from_the_beginning() {
        DeliveryIndex index = new DeliveryIndex();
        assertThat(index.positionBefore(BANK, 1)).isZero();
        index.note(BANK, 500, 77);
        assertThat(index.positionBefore(BANK, 499)).isZero();
        assertThat(index.positionBefore(BANK, 500)).isEqualTo(77);
        assertThat(index.positionBefore(BANK, 5_000)).isEqualTo(77);
    }

    @Test
    void a_step_seen_twice_counts_once() {
        DeliveryIndex index = new DeliveryIndex();
        index.note(BANK, 1, 5);
        index.note(BANK, 1, 5);
        index.note(BANK, 2, 6);
        assertThat(index.last(BANK)).isEqualTo(2);
        assertThat(index.positionBefore(BANK, 300)).isEqualTo(5);
    }
}
