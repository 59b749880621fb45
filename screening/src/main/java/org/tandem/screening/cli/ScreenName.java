package org.tandem.screening.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.tandem.screening.Hit;
import org.tandem.screening.Result;
import org.tandem.screening.Screener;
import org.tandem.screening.Subject;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.explain.Evidence;

/// `screen name`: one subject, its verdict and every hit explained, as text or JSON.
public final class ScreenName {
    private final Screener screener;
    private final PrintWriter out;

    public ScreenName(Screener screener, PrintWriter out) {
        this.screener = screener;
        this.out = out;
    }

    /// @param type, born, country as typed; empty for unknown
    /// @throws IllegalArgumentException with what was expected, when one of them cannot be read
    public static Subject subject(String name, String type, String born, String country) {
        Subject plain = Subject.named(name, SubjectText.type(type));
        return plain.with(SubjectText.births(born), SubjectText.countries(country), plain.gender());
    }

    public ExitCode asText(Subject subject) {
        Result result = screener.screen(subject);
        switch (result) {
            case Result.Clear() -> out.println("CLEAR");
            case Result.Unscreenable(Result.Reason reason, String detail) ->
                out.println("UNSCREENABLE " + reason + ": " + detail);
            case Result.Alert(var hits, int more) -> {
                out.println("ALERT " + (hits.size() + more) + (hits.size() + more == 1 ? " entry" : " entries"));
                hits.forEach(this::print);
            }
        }
        out.flush();
        return exitCode(result);
    }

    private void print(Hit hit) {
        out.println();
        out.println(Score.text(hit.score()) + "  " + hit.matchedName() + "  [" + hit.list() + " " + hit.entryId()
                + "] by " + hit.kind().toString().toLowerCase(Locale.ROOT));
        out.println("  list version " + hit.listHash() + "; OFAC's own tool would say " + hit.ofacScore());
        for (AlignedWords words : hit.explanation().words()) {
            out.println("  " + line(words));
        }
        for (Evidence evidence : hit.explanation().evidence()) {
            out.println("  " + evidence.fact() + " " + evidence.detail() + ": " + Score.change(evidence.effect()));
        }
    }

    private static String line(AlignedWords words) {
        String pair = words.query().isEmpty()
                ? "- ~ " + words.listed()
                : words.query() + " ~ " + (words.listed().isEmpty() ? "-" : words.listed());
        return pair + "  " + words.relation() + " " + Score.text(words.similarity()) + " weight " + words.weight()
                + (words.reading().isEmpty() ? "" : "  read " + words.reading());
    }

    public ExitCode asJson(Subject subject) throws IOException {
        Result result = screener.screen(subject);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("name", subject.name());
            json.writeStringField("listEpoch", screener.listEpoch());
            json.writeStringField("policyEpoch", screener.policyEpoch());
            switch (result) {
                case Result.Clear() -> json.writeStringField("verdict", "CLEAR");
                case Result.Unscreenable(Result.Reason reason, String detail) -> {
                    json.writeStringField("verdict", "UNSCREENABLE");
                    json.writeStringField("reason", reason.toString());
                    json.writeStringField("detail", detail);
                }
                case Result.Alert(var hits, int more) -> {
                    json.writeStringField("verdict", "ALERT");
                    json.writeNumberField("more", more);
                    json.writeArrayFieldStart("hits");
                    for (Hit hit : hits) {
                        write(hit, json);
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        }
        out.println();
        out.flush();
        return exitCode(result);
    }

    private static void write(Hit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("list", hit.list());
        json.writeStringField("listHash", hit.listHash());
        json.writeStringField("entry", hit.entryId());
        json.writeStringField("matchedName", hit.matchedName());
        json.writeStringField("kind", hit.kind().toString());
        json.writeNumberField("score", hit.score());
        json.writeNumberField("nameScore", hit.explanation().nameScore());
        json.writeNumberField("ofacScore", hit.ofacScore());
        json.writeArrayFieldStart("words");
        for (AlignedWords words : hit.explanation().words()) {
            json.writeStartObject();
            json.writeStringField("query", words.query());
            json.writeStringField("listed", words.listed());
            json.writeStringField("relation", words.relation().toString());
            json.writeStringField("reading", words.reading());
            json.writeNumberField("similarity", words.similarity());
            json.writeNumberField("weight", words.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : hit.explanation().evidence()) {
            json.writeStartObject();
            json.writeStringField("fact", evidence.fact().toString());
            json.writeStringField("detail", evidence.detail());
            json.writeNumberField("effect", evidence.effect());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static ExitCode exitCode(Result result) {
        return switch (result) {
            case Result.Clear() -> ExitCode.CLEAR;
            case Result.Alert(var hits, int more) -> ExitCode.ALERT;
            case Result.Unscreenable(Result.Reason reason, String detail) -> ExitCode.UNSCREENABLE;
        };
    }
}
