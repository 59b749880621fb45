package org.tandem.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.bank.PaymentOrder;
import org.tandem.simulation.party.Clientele;

class OrdersTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final BankProfile MINSK =
            new BankProfile(Bic.of("MNMBBY20"), "Minsk Machine Bank", "BY", List.of(BYN, RUB));
    private static final BankProfile GRODNO =
            new BankProfile(Bic.of("GRDNBY20"), "Grodno Farmers Bank", "BY", List.of(BYN));
    private static final BankProfile NEVA =
            new BankProfile(Bic.of("NEVARU20"), "Neva Industrial Bank", "RU", List.of(RUB));

    private static Plan plan(long seed, List<BankProfile> banks) {
        return new Plan(
                URI.create("wss://localhost:1"),
                _ -> {
                    throw new AssertionError("nobody connects here");
                },
                "cbpr",
                banks,
                List.of(),
                Map.of(),
                Map.of(
                        new CurrencyPair(BYN, RUB), Rate.of("27.6096"),
                        new CurrencyPair(RUB, BYN), Rate.of("0.036219286")),
                0,
                300,
                Clientele.invented(0, seed),
                Conduct.ACCEPTS_ALL,
                0,
                seed);
    }

    private static List<PaymentOrder> orders(long seed, BankProfile debtor) {
        Orders orders = new Orders(plan(seed, List.of(MINSK, GRODNO, NEVA)), debtor);
        return Stream.generate(orders::next).limit(1_000).toList();
    }

    @Test
    void the_same_seed_pays_the_same() {
        assertThat(orders(1, MINSK)).isEqualTo(orders(1, MINSK)).isNotEqualTo(orders(2, MINSK));
    }

    @Test
    void banks_pay_abroad_only_and_without_exchange_only_in_a_currency_both_hold() {
        assertThat(orders(3, MINSK))
                .allSatisfy(it -> assertThat(it.creditorAgent()).isEqualTo(NEVA.bic()));
        assertThat(orders(3, MINSK).stream()
                        .filter(it -> it.pair().isSameCurrency())
                        .toList())
                .hasSizeBetween(200, 400)
                .allSatisfy(it -> assertThat(it.pair().source()).isEqualTo(RUB));
        assertThat(orders(3, GRODNO)).noneMatch(it -> it.pair().isSameCurrency());
    }

    @Test
    void amounts_are_between_a_hundred_and_a_hundred_thousand() {
        assertThat(orders(4, NEVA))
                .allSatisfy(it -> assertThat(it.amount().minor()).isBetween(10_000L, 9_999_999L));
    }

    @Test
    void a_bank_with_nobody_to_pay_is_named() {
        assertThatThrownBy(() -> new Orders(plan(1, List.of(MINSK, GRODNO)), GRODNO))
                .hasMessageContaining("GRDNBY20");
    }
}
