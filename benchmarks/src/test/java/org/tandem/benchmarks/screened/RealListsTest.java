package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;

final class RealListsTest {
    private static final Path SAMPLE = Path.of("..", "networks", "byn-rub", "network.yaml");

    @Test
    void the_network_has_its_own_lists_and_the_real_ones(@TempDir Path folder) throws IOException, ListNotReadable {
        Path lists = Files.createDirectories(folder.resolve("given"));
        Files.writeString(lists.resolve("REAL.list.csv"), "id,type,name\n1,PERSON,Vasily Examplenko\n");

        Path network = RealLists.added(SAMPLE, lists, Files.createDirectories(folder.resolve("network")));

        assertThat(network).hasSameTextualContentAs(SAMPLE);
        assertThat(ListFolder.read(network.resolveSibling("lists")).stream().map(ListVersion::list))
                .containsExactly("EXAMPLE", "REAL");
    }

    @Test
    void refuses_a_network_without_lists_and_says_what_to_add(@TempDir Path folder) throws IOException {
        Path network = folder.resolve("network.yaml");
        Files.writeString(network, Files.readString(SAMPLE).replace("  lists: lists\n", ""));

        assertThatThrownBy(() -> RealLists.added(network, folder, folder))
                .isInstanceOf(WrongArguments.class)
                .hasMessageContaining("add 'lists: lists'");
    }
}
