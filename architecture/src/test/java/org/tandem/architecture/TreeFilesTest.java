package org.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody tries inside a clone breaks no rule of the tree.
class TreeFilesTest {
    @TempDir
    Path root;

    @BeforeEach
    void a_tree_with_what_was_tried_in_it() throws IOException {
        write("domain/Money.java");
        write("dev");
        write("data/lock");
        write("data2/lock");
        write("data2/node/archive/0-0.rec");
        write("data2/running");
        write("three/cluster.yaml");
        write("three/node-0/node.lock");
        write("saved/manifest");
        write("saved/node/journal/0.steps");
        write("saved/rest/users");
        write("domain/target/classes.txt");
    }

    @Test
    void without_git_data_directories_are_recognised() {
        assertThat(TreeFiles.of(root)).containsExactly(root.resolve("dev"), root.resolve("domain/Money.java"));
    }

    @Test
    void with_git_what_it_ignores_is_none_of_the_tree_and_data_directories_neither() throws Exception {
        write(".gitignore");
        Files.writeString(root.resolve(".gitignore"), "notes\n");
        write("notes/mine.md");
        git("init", "-q");
        git("add", "dev");
        write("new.md");
        assertThat(TreeFiles.of(root))
                .containsExactly(
                        root.resolve(".gitignore"),
                        root.resolve("dev"),
                        root.resolve("domain/Money.java"),
                        root.resolve("new.md"));
        Files.delete(root.resolve("dev"));
        assertThat(TreeFiles.of(root)).as("what was deleted").doesNotContain(root.resolve("dev"));
    }

    @Test
    void what_is_no_text_is_named_with_what_to_do() throws IOException {
        Path file = root.resolve("core");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> House.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(".gitignore");
    }

    private void git(String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        assertThat(new ProcessBuilder(command).directory(root.toFile()).start().waitFor())
                .isZero();
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(".").normalize());
        Files.writeString(file, "");
    }
}
