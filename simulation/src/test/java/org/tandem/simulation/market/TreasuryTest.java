package org.tandem.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandem.domain.money.Currency;

class TreasuryTest {
    private static final String BALANCES = """
            {"accounts":[
             {"kind":"SETTLEMENT","state":"OPEN","posted":{"amount":"10.00","currency":"BYN"},
              "reserved":{"amount":"4.00","currency":"BYN"},"available":{"amount":"6.00","currency":"BYN"},"asOfSequence":7},
             {"kind":"SETTLEMENT","state":"OPEN","posted":{"amount":"900.00","currency":"RUB"},
              "reserved":{"amount":"0.00","currency":"RUB"},"available":{"amount":"900.00","currency":"RUB"},"asOfSequence":7}]}
            """;

    @Test
    void what_is_free_is_read_by_currency() {
        assertThat(Treasury.available(BALANCES, new Currency("BYN", 2))).isEqualTo("6.00");
        assertThat(Treasury.available(BALANCES, new Currency("RUB", 2))).isEqualTo("900.00");
    }

    @Test
    void a_currency_without_an_account_has_nothing_to_keep_level() {
        assertThat(Treasury.available(BALANCES, new Currency("KZT", 2))).isEmpty();
    }
}
