package org.tandem.screening.list.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.screening.list.store.StoreRoom.BORIS;
import static org.tandem.screening.list.store.StoreRoom.MONDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.screening.list.source.ListNotReadable;

/// What a crash leaves behind, and what a hand that changes the store's files does.
class StoreCrashTest {
    @TempDir
    Path folder;

    private StoreRoom room;
    private String first = "";

    @BeforeEach
    void fill() throws IOException, ListNotReadable {
        room = new StoreRoom(folder);
        first = room.receive("un", 20, MONDAY);
        room.activate(first);
    }

    @AfterEach
    void close() throws IOException {
        room.store().close();
    }

    private void damaged(String message) throws IOException {
        room.store().close();
        assertThatThrownBy(() -> ListStore.open(room.root(), Set.of()))
                .isInstanceOf(StoreDamaged.class)
                .hasMessageContaining(message)
                .hasMessageContaining("restore the store's folder from a copy");
    }

    private Path epoch(long number) {
        return room.root().resolve("epochs").resolve("%012d".formatted(number));
    }

    @Test
    void an_epoch_that_the_pointer_does_not_reach_was_never_decided() throws IOException, ListNotReadable {
        Path pointer = room.root().resolve("active");
        byte[] before = Files.readAllBytes(pointer);
        room.activate(room.receive("un", 21, MONDAY));
        Files.write(pointer, before);
        room.reopen();
        assertThat(room.store().epoch().number()).isEqualTo(1);
        assertThat(room.activate(room.receive("un", 22, MONDAY))).isEqualTo(2);
        room.reopen();
        assertThat(room.store().epoch().number()).isEqualTo(2);
    }

    @Test
    void a_proposal_whose_decision_is_in_force_is_closed_after_a_crash() throws IOException, ListNotReadable {
        long number = room.propose(room.receive("un", 21, MONDAY));
        room.store().approve(number, BORIS, "yes", "", MONDAY);
        Path proposals = room.root().resolve("proposals");
        Files.move(proposals.resolve(number + ".done"), proposals.resolve(Long.toString(number)));
        room.reopen();
        assertThat(room.store().proposals()).isEmpty();
    }

    @Test
    void an_unfinished_copy_of_a_version_is_thrown_away() throws IOException {
        Path copy = Files.createDirectory(room.root().resolve("versions").resolve(".unfinished-1"));
        Files.writeString(copy.resolve("un.list.csv"), "id,na");
        room.reopen();
        assertThat(copy).doesNotExist();
        assertThat(room.store().versions("un")).hasSize(1);
    }

    @Test
    void an_unfinished_file_beside_the_pointer_says_nothing() throws IOException {
        Files.writeString(room.root().resolve(".active.unfinished"), "epoch 9");
        room.reopen();
        assertThat(room.store().epoch().number()).isEqualTo(1);
    }

    @Test
    void a_changed_epoch_is_noticed() throws IOException {
        Files.writeString(epoch(1), Files.readString(epoch(1)).replace("boris", "carol"));
        damaged("it names another hash than that of epoch 1");
    }

    @Test
    void a_changed_earlier_epoch_is_noticed() throws IOException, ListNotReadable {
        room.activate(room.receive("un", 21, MONDAY));
        Files.writeString(epoch(1), Files.readString(epoch(1)).replace("boris", "carol"));
        damaged("it does not follow the epoch before it");
    }

    @Test
    void a_missing_epoch_is_noticed() throws IOException {
        Files.delete(epoch(1));
        damaged("the epoch is not there");
    }

    @Test
    void a_cut_pointer_is_noticed() throws IOException {
        Files.writeString(room.root().resolve("active"), "epoch 1\n");
        damaged("line 2 should begin with 'hash'");
    }

    @Test
    void a_changed_file_of_a_version_is_noticed_when_it_is_read() throws IOException {
        Path file = room.root().resolve("versions").resolve(first).resolve("un.list.csv");
        Files.writeString(file, Files.readString(file).replace("Alder 7", "Alder 8"));
        assertThatThrownBy(() -> room.store().version(first))
                .isInstanceOf(StoreDamaged.class)
                .hasMessageContaining("its files are not those of its hash");
    }

    @Test
    void a_changed_version_is_not_put_in_force() throws IOException, ListNotReadable {
        String second = room.receive("un", 21, MONDAY);
        long number = room.propose(second);
        Path file = room.root().resolve("versions").resolve(second).resolve("un.list.csv");
        Files.writeString(file, Files.readString(file).replace("Alder 7", "Alder 8"));
        assertThatThrownBy(() -> room.store().approve(number, BORIS, "yes", "", MONDAY))
                .isInstanceOf(StoreDamaged.class);
        assertThat(room.store().epoch().number()).isEqualTo(1);
    }
}
