package org.tandem.drills.field;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// A part's metrics as its operators' Prometheus reads them.
final class Metrics {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Metrics() {}

    /// @throws DrillFailed it does not answer, or has no such figure
    static double figure(URI metrics, String sample) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(metrics).timeout(PATIENCE).build();
            String text =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return text.lines()
                    .filter(it -> it.startsWith(sample + " "))
                    .mapToDouble(it -> Double.parseDouble(it.substring(sample.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new DrillFailed(metrics + " has no " + sample));
        } catch (IOException e) {
            throw new DrillFailed(metrics + " does not answer: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DrillFailed("interrupted before " + metrics + " was asked");
        }
    }
}
