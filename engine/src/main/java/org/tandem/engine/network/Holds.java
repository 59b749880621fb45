package org.tandem.engine.network;

import java.util.Map;
import java.util.TreeMap;
import org.tandem.domain.Limits;
import org.tandem.domain.party.Bic;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// How long held payments wait, for the corridors that have a time of their own; by the countries of both agents.
public final class Holds {
    private final Map<String, Long> millisByCountries = new TreeMap<>();

    boolean isEmpty() {
        return millisByCountries.isEmpty();
    }

    public int size() {
        return millisByCountries.size();
    }

    public void set(String from, String to, long millis) {
        if (millis == 0) {
            millisByCountries.remove(from + to);
        } else {
            millisByCountries.put(from + to, millis);
        }
    }

    long millis(Bic debtorAgent, Bic creditorAgent, long otherwise) {
        return millisByCountries.getOrDefault(debtorAgent.country() + creditorAgent.country(), otherwise);
    }

    void writeTo(WordWriter out) {
        out.put(millisByCountries.size());
        millisByCountries.forEach((countries, millis) -> {
            out.put(countries);
            out.put(millis);
        });
    }

    void readFrom(WordReader in) {
        int count = in.next(Limits.CORRIDOR_HOLDS_MAX, "count of corridors with a hold");
        for (int i = 0; i < count; i++) {
            millisByCountries.put(in.nextText(), in.next());
        }
    }
}
