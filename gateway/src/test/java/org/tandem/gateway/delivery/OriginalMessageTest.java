package org.tandem.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;

class OriginalMessageTest {
    private final OriginalMessage original = new OriginalMessage();

    @Test
    void what_was_compressed_comes_back_to_the_byte() {
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 100, 2_000, Limits.MESSAGE_BYTES_MAX}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(original.expand(original.compress(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void the_tags_of_a_payment_cost_next_to_nothing() {
        byte[] xml = ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf><GrpHdr>"
                        + "<MsgId>M-1</MsgId><CreDtTm>2030-03-17T17:46:40Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf>"
                        + "<SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr></FIToFICstmrCdtTrf></Document>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(original.compress(xml)).hasSizeLessThan(xml.length / 2);
    }

    @Test
    void damaged_foreign_and_swollen_bytes_are_refused() {
        byte[] good = original.compress("<Document/>".repeat(50).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> original.expand(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> original.expand(new byte[] {1})).hasMessageContaining("nothing else");
        assertThatThrownBy(() -> original.expand(new byte[] {9, 1, 2})).hasMessageContaining("dictionary 9");
        assertThatThrownBy(() -> original.expand(Arrays.copyOf(good, good.length - 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged");
        byte[] swollen = original.compress(new byte[Limits.MESSAGE_BYTES_MAX + 1]);
        assertThatThrownBy(() -> original.expand(swollen)).hasMessageContaining("expands to more than");
        assertThat(original.expand(good)).hasSize(550);
    }
}
