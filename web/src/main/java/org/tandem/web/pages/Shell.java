package org.tandem.web.pages;

import java.util.List;
import java.util.Optional;
import org.tandem.web.access.Permission;

/// What the host module puts into the frame of every page. Asked on each page, so answers come from memory.
public interface Shell {

    /// The network's name, such as "BYN–RUB corridor".
    String network();

    /// The rail, in order; entries a person may not use are left out by the frame.
    List<Entry> rail();

    /// The business day in words, such as "24 Nov 2026, Europe/Minsk" or "BYN open, cut-off in 1 h 12 min".
    List<String> days(Visit visit);

    Health health(Visit visit);

    /// What `/` leads to on every page; empty for a network without a search.
    default Optional<Search> search() {
        return Optional.empty();
    }

    /// @param action where the form leads, by GET
    /// @param field its one field
    /// @param messageKey the field's words
    record Search(String action, String field, String messageKey) {}

    /// One place in the rail.
    ///
    /// @param key names the entry when a page says where it stands
    /// @param messageKey its words
    record Entry(String key, String href, String messageKey, Permission permission) {}

    /// A shell with nothing in it: for sign-in pages alone, and tests.
    static Shell empty(String network) {
        return new Shell() {
            @Override
            public String network() {
                return network;
            }

            @Override
            public List<Entry> rail() {
                return List.of();
            }

            @Override
            public List<String> days(Visit visit) {
                return List.of();
            }

            @Override
            public Health health(Visit visit) {
                return new Health(List.of());
            }
        };
    }
}
