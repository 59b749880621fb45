package org.tandem.screening.list.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.tandem.screening.list.source.ListNotReadable;

/// A store in a temporary folder, and two officers who fill it with lists of made-up names.
final class StoreRoom {
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Officer ANNA = new Officer("anna");
    static final Officer BORIS = new Officer("boris");

    private final Path folder;
    private ListStore store;
    private int folders;

    StoreRoom(Path folder, String... floor) throws IOException {
        this.folder = folder;
        this.store = ListStore.open(folder.resolve("store"), Set.of(floor));
    }

    ListStore store() {
        return store;
    }

    Path root() {
        return folder.resolve("store");
    }

    void reopen(String... floor) throws IOException {
        store.close();
        store = ListStore.open(root(), Set.of(floor));
    }

    /// Receives a list of so many entries and gives its hash.
    String receive(String list, int entries, Instant at) throws IOException, ListNotReadable {
        StringBuilder text = new StringBuilder("id,name\n");
        IntStream.rangeClosed(1, entries)
                .forEach(i -> text.append(i).append(",Alder ").append(i).append('\n'));
        return receiveText(list, text.toString(), at);
    }

    String receiveText(String list, String text, Instant at) throws IOException, ListNotReadable {
        Path inbox = Files.createDirectories(folder.resolve("inbox-" + folders++));
        Files.writeString(inbox.resolve(list + ".list.csv"), text);
        var heads = store.receive(inbox, at);
        assertThat(heads).hasSize(1);
        return heads.getFirst().hash();
    }

    long propose(String hash) throws IOException, ListNotReadable {
        return proposal(store.propose(hash, ANNA, "daily update", "", MONDAY));
    }

    static long proposal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        return ((Outcome.Proposed) outcome).proposal();
    }

    long activate(String hash) throws IOException, ListNotReadable {
        Outcome outcome = store.approve(propose(hash), BORIS, "checked", "", MONDAY);
        assertThat(outcome).isInstanceOf(Outcome.Activated.class);
        return ((Outcome.Activated) outcome).epoch();
    }

    static void refused(Outcome outcome, Outcome.Refusal refusal) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
