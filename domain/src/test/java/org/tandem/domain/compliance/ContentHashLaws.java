package org.tandem.domain.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;

class ContentHashLaws {
    private static final Currency BYN = new Currency("BYN", 2);

    @Property
    void every_part_of_the_content_changes_the_hash(@ForAll @IntRange(max = 9) int part, @ForAll long seed) {
        assertThat(hash(seed, part)).isNotEqualTo(hash(seed, -1));
        assertThat(hash(seed, part)).isEqualTo(hash(seed, part));
    }

    private static ContentHash hash(long seed, int changed) {
        long[] parts = new long[10];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (seed >>> 5) % 1_000 + (i == changed ? 1 : 0);
        }
        return ContentHash.of(
                new Uetr(parts[0], parts[1]),
                new Bic(parts[2]),
                new Bic(parts[3]),
                new QuoteId(Math.abs(parts[4])),
                new Money(Math.abs(parts[5]), changed == 6 ? new Currency("RUB", 2) : BYN),
                (int) parts[7],
                parts[8],
                parts[9],
                changed == 6 ? 1 : 0);
    }
}
