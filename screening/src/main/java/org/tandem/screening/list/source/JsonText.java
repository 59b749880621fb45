package org.tandem.screening.list.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/// A JSON file read token by token, strictly and within bounds.
public final class JsonText {
    static final int NESTING_MAX = 8;
    static final int TEXT_CHARACTERS_MAX = 1 << 20;
    static final int NAME_CHARACTERS_MAX = 256;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING_MAX)
                    .maxStringLength(TEXT_CHARACTERS_MAX)
                    .maxNameLength(NAME_CHARACTERS_MAX)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ListFile file;
    private final JsonParser parser;

    public JsonText(ListFile file) throws ListNotReadable {
        this.file = file;
        try {
            parser = FACTORY.createParser(file.content());
        } catch (IOException e) {
            throw malformed(0, e);
        }
    }

    /// The next token; the end of the text inside of a value is an error.
    public JsonToken next() throws ListNotReadable {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw unreadable("the JSON text ends too early");
            }
            return token;
        } catch (IOException e) {
            throw malformed(line(), e);
        }
    }

    /// The next token is of this kind, or the file is in error.
    public void expect(JsonToken kind, String what) throws ListNotReadable {
        if (next() != kind) {
            throw unreadable("here should be " + what);
        }
    }

    /// Nothing follows.
    public void end() throws ListNotReadable {
        try {
            if (parser.nextToken() != null) {
                throw unreadable("something follows after the end of the JSON value");
            }
        } catch (IOException e) {
            throw malformed(line(), e);
        }
    }

    /// The name or the string just read.
    public String text() throws ListNotReadable {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw malformed(line(), e);
        }
    }

    public long line() {
        return Math.max(0, parser.currentLocation().getLineNr());
    }

    public ListNotReadable unreadable(String problem) {
        return file.unreadable(line(), problem, "mend the file, or fetch it again if it was cut off");
    }

    private ListNotReadable malformed(long line, IOException e) {
        return file.unreadable(
                line, "it is not JSON: " + ListNotReadable.reason(e), "mend the file, or fetch it again");
    }
}
