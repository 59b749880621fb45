package org.tandem.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TableTest {
    /// As the table multiplies the first word: with it keys can be made that have one hash.
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private final Table table = new Table(Table.FIRST_OWN_COLUMN);

    @Test
    void keeps_keys_with_the_same_hash_apart() {
        int[] rows = new int[200];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = table.add(i, i * FACTOR);
        }
        for (int i = 0; i < rows.length; i++) {
            assertThat(table.find(i, i * FACTOR)).isEqualTo(rows[i]);
        }
        assertThat(table.find(rows.length, rows.length * FACTOR)).isEqualTo(Table.NONE);
    }

    @Test
    void finds_what_a_map_finds_whatever_was_added_and_removed() {
        Random random = new Random(11);
        Map<Long, Integer> there = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long key = random.nextInt(3_000);
            // A third of the keys share their hash with others.
            long low = key % 3 == 0 ? key * FACTOR : key;
            Integer row = there.get(key);
            assertThat(table.find(key, low)).isEqualTo(row == null ? Table.NONE : row);
            if (row == null) {
                there.put(key, table.add(key, low));
            } else if (random.nextBoolean()) {
                table.remove(row);
                there.remove(key);
            }
        }
        assertThat(table.size()).isEqualTo(there.size());
    }

    @Test
    void is_empty_after_it_was_cleared() {
        table.add(1, 2);
        table.clear();
        assertThat(table.find(1, 2)).isEqualTo(Table.NONE);
        assertThat(table.size()).isZero();
    }
}
