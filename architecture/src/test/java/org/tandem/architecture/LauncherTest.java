package org.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How `./dev` and `./tandem` find a JDK, with folders that only look like one.
class LauncherTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path installed;
    private Path tools;

    private record Run(int exit, String out, String error) {}

    @BeforeEach
    void start_with_nothing_installed() throws IOException {
        installed = Files.createDirectories(folder.resolve("installed"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("readlink", "dirname", "cat")) {
            Path usual = Path.of("/usr/bin", tool);
            Path there = Files.exists(usual) ? usual : Path.of("/bin", tool);
            program(tools.resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
        }
        // The system's own folders are left out: a JDK there would be found.
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("TANDEM_JDK_FOLDERS", installed.toString());
    }

    @Test
    void takes_java_home_when_it_is_a_jdk_25() throws Exception {
        jdk("installed/other", "25.0.1");
        environment.put("JAVA_HOME", jdk("mine", "25.0.3").toString());

        assertThat(find()).isEqualTo(new Run(0, folder + "/mine\n", ""));
    }

    @Test
    void passes_over_an_older_java_home_and_finds_25_among_the_installed() throws Exception {
        environment.put("JAVA_HOME", jdk("installed/17", "17.0.15").toString());
        jdk("installed/21", "21.0.2");
        jdk("installed/twenty five with a space", "25");
        jdk("installed/26", "26-ea");

        assertThat(find()).isEqualTo(new Run(0, installed + "/twenty five with a space\n", ""));
    }

    @Test
    void follows_the_links_of_the_java_on_path() throws Exception {
        Path home = jdk("real", "25.0.3");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path middle = Files.createSymbolicLink(folder.resolve("middle"), home.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("..").resolve(middle.getFileName()));
        environment.put("PATH", bin + ":" + tools);

        assertThat(find()).isEqualTo(new Run(0, home.toRealPath() + "\n", ""));
    }

    @Test
    void finds_the_bundles_of_a_mac() throws Exception {
        Path home = jdk("installed/temurin-25.jdk/Contents/Home", "25.0.3");

        assertThat(find()).isEqualTo(new Run(0, home + "\n", ""));
    }

    @Test
    void refuses_17_alone_and_says_what_to_install() throws Exception {
        Path old = jdk("installed/17", "17.0.15");
        environment.put("JAVA_HOME", old.toString());

        Run run = find();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.error())
                .contains(
                        "needs a JDK 25 and found none",
                        "JDK 17 in " + old,
                        "apt-get install",
                        "brew install",
                        "sdk install")
                .containsOnlyOnce("JDK 17 in " + old);
    }

    @Test
    void takes_no_runtime_without_a_compiler() throws Exception {
        Files.delete(jdk("installed/runtime", "25.0.3").resolve("bin/javac"));

        assertThat(find().exit()).isEqualTo(1);
    }

    @Test
    void says_what_to_install_when_maven_is_missing() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        environment.put("PATH", bin.toString());

        Run run = bash(
                "-c",
                ". \"$0\"; find_maven",
                House.root().resolve("bin/find-jdk").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.error()).contains("mvn was not found", "apt-get install maven", "brew install maven");
    }

    @Test
    void dev_alone_prints_its_verbs_and_an_unknown_verb_is_refused() throws Exception {
        String dev = House.root().resolve("dev").toString();

        assertThat(bash(dev).out()).contains("check", "test [MODULE]", "fmt", "bench", "mutate", "run", "docs", "ci");
        jdk("installed/25", "25.0.3");
        Run unknown = bash(dev, "chekc");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.error()).contains("no verb chekc", "check");
    }

    private Run find() throws Exception {
        return bash(House.root().resolve("bin/find-jdk").toString());
    }

    private Run bash(String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path error = folder.resolve("error.txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash");
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start()
                .waitFor();
        return new Run(exit, Files.readString(out), Files.readString(error));
    }

    /// A folder that looks like a JDK: a release file and two programs.
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n",
                StandardCharsets.UTF_8);
        for (String program : new String[] {"java", "javac"}) {
            program(home.resolve("bin").resolve(program), "");
        }
        return home;
    }

    private static void program(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
