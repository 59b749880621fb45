package org.tandem.screening.list.generic;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.JsonText;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// The plain form in JSON: `{"published": "2026-02-01", "entries": [{"id": "1", "name": "…", "aliases": ["…"]}]}`. A
/// field is a string, or an array of strings where it may have several values.
public final class GenericJson {
    private static final int VALUES_MAX = 10_000;

    private final ListFile file;
    private final Drafts drafts = new Drafts();
    private String published = "";

    public GenericJson(ListFile file) {
        this.file = file;
    }

    public ListVersion read(String list) throws ListNotReadable {
        JsonText json = new JsonText(file);
        json.expect(JsonToken.START_OBJECT, "an object with the field 'entries'");
        for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
            switch (json.text()) {
                case "published" -> {
                    json.expect(JsonToken.VALUE_STRING, "a date as a string");
                    published = json.text();
                }
                case "entries" -> entries(json);
                default -> throw json.unreadable("the field '" + ListNotReadable.brief(json.text()) + "' is not known");
            }
        }
        json.end();
        return drafts.version(list, List.of(file), published);
    }

    private void entries(JsonText json) throws ListNotReadable {
        json.expect(JsonToken.START_ARRAY, "an array of entries");
        for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            if (token != JsonToken.START_OBJECT) {
                throw json.unreadable("an entry is an object");
            }
            entry(json);
        }
    }

    private void entry(JsonText json) throws ListNotReadable {
        long line = json.line();
        Map<String, List<String>> fields = new HashMap<>();
        for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
            String field = json.text();
            fields.put(field, values(json));
        }
        Optional<String> strange = GenericEntry.strange(fields.keySet());
        if (strange.isPresent()) {
            throw file.unreadable(
                    line,
                    "the field '" + ListNotReadable.brief(strange.get()) + "' is not known",
                    "name fields as docs/operating/lists.md does");
        }
        new GenericEntry(file, line, field -> fields.getOrDefault(field, List.of())).addTo(drafts);
    }

    private static List<String> values(JsonText json) throws ListNotReadable {
        JsonToken first = json.next();
        if (first == JsonToken.VALUE_STRING) {
            return some(List.of(json.text()));
        }
        if (first != JsonToken.START_ARRAY) {
            throw json.unreadable("a field is a string or an array of strings");
        }
        List<String> values = new ArrayList<>();
        for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            if (token != JsonToken.VALUE_STRING || values.size() == VALUES_MAX) {
                throw json.unreadable("an array holds at most " + VALUES_MAX + " strings and nothing else");
            }
            values.add(json.text());
        }
        return some(values);
    }

    private static List<String> some(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
