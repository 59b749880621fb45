package org.tandem.simulation.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldScanTest {
    @Test
    void an_element_is_found_by_its_whole_name() {
        String xml = "<Document xmlns=\"urn:x\"><A><OrgnlUETR>one</OrgnlUETR><UETR>two</UETR></A></Document>";
        assertThat(FieldScan.element(xml, "UETR")).isEqualTo("two");
        assertThat(FieldScan.element(xml, "OrgnlUETR")).isEqualTo("one");
        assertThat(FieldScan.element(xml, "ETR")).isEmpty();
        assertThat(FieldScan.element(xml, "Nothing")).isEmpty();
    }

    @Test
    void prefixes_attributes_and_empty_elements_do_not_confuse() {
        String xml = "<p:A><p:Empty/><p:Amt Ccy=\"BYN\">12.50</p:Amt><p:TxSts>ACSC</p:TxSts></p:A>";
        assertThat(FieldScan.element(xml, "Amt")).isEqualTo("12.50");
        assertThat(FieldScan.attribute(xml, "Amt", "Ccy")).isEqualTo("BYN");
        assertThat(FieldScan.element(xml, "TxSts")).isEqualTo("ACSC");
        assertThat(FieldScan.element(xml, "Empty")).isEmpty();
    }

    @Test
    void the_first_quote_is_the_one_taken() {
        String answer = "{\"requestId\":\"r1\",\"quotes\":["
                + quote("Q8", "FXOKRU20", "27.60", "1000.00", "27600.00") + ","
                + quote("Q9", "FXDVBY20", "27.50", "1000.00", "27500.00") + "]}";
        assertThat(Requests.best(answer))
                .isEqualTo(new ChosenQuote("Q8", "FXOKRU20", "27.60", "BYN", "1000.00", "RUB", "27600.00"));
        assertThat(Requests.best("{\"requestId\":\"r1\",\"quotes\":[]}")).isNull();
    }

    private static String quote(String id, String provider, String rate, String source, String target) {
        return "{\"quoteId\":\"" + id + "\",\"fxProvider\":\"" + provider + "\",\"rate\":\"" + rate
                + "\",\"referenceRate\":\"27.61\",\"marginBasisPoints\":\"3.60\",\"source\":{\"amount\":\"" + source
                + "\",\"currency\":\"BYN\"},\"target\":{\"amount\":\"" + target + "\",\"currency\":\"RUB\"}}";
    }
}
