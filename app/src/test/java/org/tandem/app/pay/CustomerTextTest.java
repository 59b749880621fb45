package org.tandem.app.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.simulation.party.Customer;

class CustomerTextTest {
    @Test
    void what_is_left_out_is_a_sample_that_says_so() {
        Customer customer = new CustomerText("", "", "").toCustomer("debtor", "BY");

        assertThat(customer.name()).startsWith("Sample ");
        assertThat(customer.party()).contains("<TwnNm>Sampleton</TwnNm><Ctry>BY</Ctry>");
        assertThat(customer.account()).startsWith("<Id><IBAN>BY");
    }

    @Test
    void what_is_typed_is_what_is_sent_and_cannot_become_markup() {
        Customer customer = new CustomerText("Bolts & <Nuts>", "40702 810 000", "Long Street 1, Perm, RU")
                .toCustomer("creditor", "RU");

        assertThat(customer.party())
                .isEqualTo("<Nm>Bolts &amp; &lt;Nuts&gt;</Nm><PstlAdr><StrtNm>Long Street 1</StrtNm>"
                        + "<TwnNm>Perm</TwnNm><Ctry>RU</Ctry></PstlAdr>");
        assertThat(customer.account()).isEqualTo("<Id><Othr><Id>40702810000</Id></Othr></Id>");
    }

    @Test
    void an_iban_is_recognised() {
        assertThat(new CustomerText("", "GB82 WEST 1234 5698 7654 32", "")
                        .toCustomer("debtor", "BY")
                        .account())
                .isEqualTo("<Id><IBAN>GB82WEST12345698765432</IBAN></Id>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "X | GB83WEST12345698765432 | Perm, RU | right check digits, found GB83WEST12345698765432",
                "X | 1 | Perm | expected the debtor's address as '[STREET,] TOWN, COUNTRY'",
                "X | 1 | Perm, Russia | two capital letters for the country, found 'Perm, Russia'",
                "X | 1 | A, B, C, RU | expected the debtor's address",
                "X | 1 | , RU | expected the debtor's address",
                "X | 12345678901234567890123456789012345 | Perm, RU | at most 34 characters for the debtor's account",
                "X | 1 | A street with a name far too long to be one, Perm, RU | at most 35 characters for a part",
            })
    void what_no_message_could_carry_is_refused(String name, String account, String address, String text) {
        assertThatThrownBy(() -> new CustomerText(name, account, address).toCustomer("debtor", "RU"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
