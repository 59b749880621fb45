package org.tandem.app.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A log record as one line of JSON: `at`, `level`, `logger`, `thread`, `message`; where its words name a payment,
/// `uetr`, so that everything about one can be found; and where there is one, `error` with its stack.
final class JsonLines extends Formatter {
    /// A UUID of version 4, as every UETR is.
    private static final Pattern UETR =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b");

    private final JsonFactory json = new JsonFactory();

    @Override
    public String format(LogRecord record) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator line = json.createGenerator(text)) {
            line.writeStartObject();
            line.writeStringField("at", record.getInstant().toString());
            line.writeStringField("level", record.getLevel().getName());
            line.writeStringField("logger", record.getLoggerName());
            line.writeNumberField("thread", record.getLongThreadID());
            String message = formatMessage(record);
            line.writeStringField("message", message);
            Matcher uetr = UETR.matcher(message);
            if (uetr.find()) {
                line.writeStringField("uetr", uetr.group());
            }
            if (record.getThrown() != null) {
                line.writeStringField("error", stack(record.getThrown()));
            }
            line.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
