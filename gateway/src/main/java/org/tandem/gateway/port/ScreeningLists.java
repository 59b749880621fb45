package org.tandem.gateway.port;

import java.util.Set;
import java.util.SortedSet;
import org.tandem.gateway.json.ListJson;

/// This machine's screening lists, and the officers' decisions about them. Each officer is known by the certificate;
/// whether two are needed, and are two, is decided behind this port. Methods may wait for disk and ledger.
public interface ScreeningLists {
    ListJson.Lists lists();

    /// Which of these lists a policy must not demand yet: they are neither in force here nor demanded already, so that
    /// it would have every payment held.
    SortedSet<String> missing(Set<String> lists);

    Answer<ListJson.Received> receive(String officer, String folder);

    /// @param from the version to compare with; empty for the one in force
    Answer<ListJson.Delta> delta(String hash, String from);

    Answer<ListJson.Proposed> propose(String officer, ListJson.Wish wish);

    Answer<ListJson.InForce> approve(String officer, long number, ListJson.Approval approval);

    Answer<ListJson.InForce> withdraw(String officer, long number);

    /// What came of it.
    sealed interface Answer<T> {
        record Done<T>(T body) implements Answer<T> {}

        /// Nothing was changed.
        ///
        /// @param text what was expected and what was found
        record Refused<T>(Why why, String text) implements Answer<T> {}
    }

    enum Why {
        /// The request or the files have the wrong form.
        FORM,
        /// Not this officer.
        OFFICER,
        UNKNOWN,
        /// The rules say no.
        RULES,
        /// It is not known what became of it, or the disk failed.
        TROUBLE
    }
}
