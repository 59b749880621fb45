package org.tandem.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void a_record_is_one_line_of_json_whatever_stands_in_it() {
        LogRecord record = new LogRecord(Level.WARNING, "first\nsecond \"quoted\" {0}");
        record.setParameters(new Object[] {7});
        record.setLoggerName("org.tandem.app");
        record.setThrown(new IllegalStateException("broken\nin two"));

        String line = new JsonLines().format(record);

        assertThat(line.indexOf('\n')).as("the only line end is the last").isEqualTo(line.length() - 1);
        assertThat(line)
                .startsWith("{\"at\":\"")
                .contains("\"level\":\"WARNING\"")
                .contains("\"message\":\"first\\nsecond \\\"quoted\\\" 7\"")
                .contains("java.lang.IllegalStateException: broken\\nin two");
    }

    @Test
    void a_payment_that_is_named_is_a_field() {
        String uetr = "8f3a1b52-6f0e-4c1e-9b7a-2f6f1d0c9e11";

        assertThat(new JsonLines().format(new LogRecord(Level.INFO, "the parties of payment " + uetr + " are odd")))
                .contains("\"uetr\":\"" + uetr + "\"");
        assertThat(new JsonLines().format(new LogRecord(Level.INFO, "nothing of payments")))
                .doesNotContain("uetr");
    }
}
