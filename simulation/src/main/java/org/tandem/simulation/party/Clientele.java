package org.tandem.simulation.party;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The customers of all banks of a run. Asked by every bank's thread.
@FunctionalInterface
public interface Clientele {
    /// How many each country has in [#invented].
    int INVENTED = 64;

    /// @param number any from 0 on; a country with fewer customers begins again
    Customer customer(String country, int number);

    /// The firms of [Customers].
    ///
    /// @param cyrillicPerMille how many of a thousand write their names in Cyrillic, where the country has it
    static Clientele invented(int cyrillicPerMille, long seed) {
        Map<String, List<Customer>> known = new ConcurrentHashMap<>();
        return (country, number) -> {
            List<Customer> all =
                    known.computeIfAbsent(country, it -> Customers.of(it, INVENTED, cyrillicPerMille, seed));
            return all.get(number % all.size());
        };
    }
}
