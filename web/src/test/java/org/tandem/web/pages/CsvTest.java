package org.tandem.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void plain_cells_stay_plain() {
        assertThat(Csv.line(List.of("97ed4827", "12500.00", "", "Minsk Machine Bank")))
                .isEqualTo("97ed4827,12500.00,,Minsk Machine Bank\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_within_their_cell() {
        assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\nlines", "x;y")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"x;y\"\r\n");
    }

    @Test
    void no_cell_is_a_formula() {
        for (String text : List.of("=1+1", "+7 17 1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1")) {
            assertThat(Csv.cell(text).replace("\"", "")).as(text).startsWith("'");
        }
        assertThat(Csv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void negative_amounts_stay_numbers() {
        assertThat(Csv.line(List.of("-12350623.75", "-1"))).isEqualTo("-12350623.75,-1\r\n");
    }
}
