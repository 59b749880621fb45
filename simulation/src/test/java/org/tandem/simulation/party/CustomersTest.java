package org.tandem.simulation.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomersTest {
    @Test
    void the_same_seed_makes_the_same_customers_and_another_seed_others() {
        assertThat(Customers.of("BY", 50, 300, 1)).isEqualTo(Customers.of("BY", 50, 300, 1));
        assertThat(Customers.of("BY", 50, 300, 2)).isNotEqualTo(Customers.of("BY", 50, 300, 1));
    }

    @Test
    void accounts_have_the_check_digits_of_iso_13616() {
        for (Customer customer : Customers.of("BY", 200, 0, 3)) {
            String iban = customer.account().replaceAll("<[^>]*>", "");
            StringBuilder digits = new StringBuilder();
            (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
            assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)))
                    .as(iban)
                    .isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    void a_share_is_written_in_cyrillic_where_the_country_has_it() {
        assertThat(cyrillic(Customers.of("RU", 1_000, 300, 4))).isBetween(200L, 400L);
        assertThat(cyrillic(Customers.of("RU", 100, 0, 4))).isZero();
        assertThat(cyrillic(Customers.of("JP", 100, 1_000, 4))).isZero();
    }

    private static long cyrillic(List<Customer> customers) {
        return customers.stream()
                .filter(it -> it.name()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC))
                .count();
    }
}
