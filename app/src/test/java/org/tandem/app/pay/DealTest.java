package org.tandem.app.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.app.door.Refused;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.json.ParticipantJson;

class DealTest {
    private static final Bic MINSK = Bic.of("MNMBBY20");
    private static final Bic VOLGA = Bic.of("VLGTRU20");
    private static final ParticipantJson.Participants NETWORK = new ParticipantJson.Participants(
            "Corridor",
            "TNDMBY20",
            List.of(
                    participant("MNMBBY20", "BANK", "BYN", "RUB"),
                    participant("VLGTRU20", "BANK", "RUB", "JPY"),
                    participant("SBYNBY20", "SETTLEMENT_BANK")),
            List.of(served("BYN", 2), served("RUB", 2), served("JPY", 0)));

    private static ParticipantJson.Participant participant(String bic, String role, String... currencies) {
        return new ParticipantJson.Participant(bic, role, bic + " Bank", "BY", List.of(currencies), "ACTIVE");
    }

    private static ParticipantJson.Served served(String currency, int decimals) {
        return new ParticipantJson.Served(currency, decimals, "SBYNBY20");
    }

    private static Wish wish(String amount, String currency) {
        return new Wish(MINSK, VOLGA, amount, currency, null, "", "");
    }

    @Test
    void pays_from_the_first_currency_of_one_bank_to_the_first_of_the_other() {
        Deal deal = Deal.of(wish("100", ""), NETWORK);

        assertThat(deal.pair()).hasToString("BYN/RUB");
        assertThat(deal.fix()).isEqualTo(FixedSide.SOURCE);
        assertThat(deal.amount()).hasToString("100.00 BYN");
    }

    @Test
    void the_currency_of_the_amount_says_which_side_is_fixed() {
        assertThat(Deal.of(wish("100.00", "RUB"), NETWORK).fix()).isEqualTo(FixedSide.TARGET);
        assertThat(Deal.of(wish("100.00", "BYN"), NETWORK).fix()).isEqualTo(FixedSide.SOURCE);
        assertThatThrownBy(() -> Deal.of(wish("100.00", "JPY"), NETWORK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BYN, which is paid, or RUB, which is received, found JPY")
                .hasMessageContaining("--target");
    }

    @Test
    void other_currencies_of_the_banks_can_be_named() {
        Deal deal = Deal.of(new Wish(MINSK, VOLGA, "5", "", FixedSide.TARGET, "RUB", "JPY"), NETWORK);

        assertThat(deal.pair()).hasToString("RUB/JPY");
        assertThat(deal.amount()).hasToString("5 JPY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.005 | more than the 2 decimals of BYN",
                "-1.00 | out of range",
                "0.00 | expected an amount above zero, found 0.00 BYN",
                "ten | 'ten' is no amount",
                "99999999999999999999 | out of range",
            })
    void an_amount_must_be_one_of_its_currency(String amount, String text) {
        assertThatThrownBy(() -> Deal.of(wish(amount, ""), NETWORK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void who_is_not_there_is_answered_with_those_who_are() {
        assertThatThrownBy(() -> Deal.of(new Wish(MINSK, Bic.of("NOBDBY20"), "1", "", null, "", ""), NETWORK))
                .isInstanceOf(Refused.class)
                .hasMessage("NOBDBY20 is no participant of Corridor; its banks are MNMBBY20, VLGTRU20");
        assertThatThrownBy(() -> Deal.of(new Wish(MINSK, Bic.of("SBYNBY20"), "1", "", null, "", ""), NETWORK))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SBYNBY20")
                .hasMessageContaining("has no account");
        assertThatThrownBy(() -> Deal.of(new Wish(MINSK, VOLGA, "1", "", null, "USD", ""), NETWORK))
                .isInstanceOf(Refused.class)
                .hasMessage("USD is no currency of Corridor; it has BYN, RUB, JPY");
    }
}
