package org.tandem.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrettyPrinterTest {
    @Test
    void elements_are_indented_and_texts_stay_with_their_tags() {
        assertThat(PrettyPrinter.print(
                        "<?xml version=\"1.0\"?><a x='>'><b>t &lt;</b><c/><d></d><e><![CDATA[<f>]]></e></a>"))
                .isEqualTo("""
                        <?xml version="1.0"?>
                        <a x='>'>
                          <b>t &lt;</b>
                          <c/>
                          <d></d>
                          <e><![CDATA[<f>]]></e>
                        </a>""");
    }

    @Test
    void characters_that_mislead_are_shown_by_their_number() {
        assertThat(PrettyPrinter.print("<a>x\u202ey\u0000\u200b</a>")).isEqualTo("<a>x[U+202E]y[U+0000][U+200B]</a>");
    }

    @Test
    void what_never_ends_is_shown_too() {
        assertThat(PrettyPrinter.print("<a><b x=\"")).isEqualTo("<a>\n  <b x=\"");
        assertThat(PrettyPrinter.print("<!-- ")).isEqualTo("<!-- ");
    }
}
