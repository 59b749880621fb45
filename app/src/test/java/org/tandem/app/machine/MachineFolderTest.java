package org.tandem.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFolderTest {
    @Test
    void a_second_start_on_the_same_folder_is_told_who_holds_it(@TempDir Path root) {
        try (MachineFolder first = MachineFolder.open(root)) {
            assertThat(first.root()).isEqualTo(root);
            assertThatThrownBy(() -> MachineFolder.open(root))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void what_was_released_can_be_opened_again(@TempDir Path root) {
        MachineFolder.open(root.resolve("deep/er")).close();

        try (MachineFolder again = MachineFolder.open(root.resolve("deep/er"))) {
            assertThat(again.node()).isEqualTo(root.resolve("deep/er/node"));
        }
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_a_plain_error(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("data"), "not a folder");

        assertThatThrownBy(() -> MachineFolder.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot use the data directory " + file)
                .hasMessageContaining("--data");
    }
}
