package org.tandem.gateway;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tandem.gateway.json.ListJson;
import org.tandem.gateway.port.ScreeningLists;

/// A world whose lists never change: every wish is refused, each for a reason of its own.
final class NoListDesk implements ScreeningLists {
    @Override
    public ListJson.Lists lists() {
        return new ListJson.Lists(1, "test", null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// None is in force but the one of the world.
    @Override
    public SortedSet<String> missing(Set<String> lists) {
        SortedSet<String> missing = new TreeSet<>(lists);
        missing.remove("TEST");
        return missing;
    }

    @Override
    public Answer<ListJson.Received> receive(String officer, String folder) {
        return new Answer.Refused<>(Why.FORM, folder + ": no list is there");
    }

    @Override
    public Answer<ListJson.Delta> delta(String hash, String from) {
        return new Answer.Refused<>(Why.UNKNOWN, "no version " + hash + from);
    }

    @Override
    public Answer<ListJson.Proposed> propose(String officer, ListJson.Wish wish) {
        return new Answer.Refused<>(Why.OFFICER, officer + " may not");
    }

    @Override
    public Answer<ListJson.InForce> approve(String officer, long number, ListJson.Approval approval) {
        return new Answer.Refused<>(Why.RULES, officer + " proposed " + number);
    }

    @Override
    public Answer<ListJson.InForce> withdraw(String officer, long number) {
        return new Answer.Refused<>(Why.TROUBLE, "the disk is full");
    }
}
