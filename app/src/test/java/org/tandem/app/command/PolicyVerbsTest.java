package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a network wants of its lists changes on a running machine by two officers, and the next payment is decided by
/// it.
@Tag("slow")
class PolicyVerbsTest {
    private static final Pattern CHANGE = Pattern.compile("network approve ([0-9a-f-]{36}) --as");
    private static final Pattern PROPOSAL = Pattern.compile("lists approve (\\d+) ");

    @TempDir
    static Path data;

    @TempDir
    static Path files;

    private static LiveNetwork network;

    @BeforeAll
    static void start() throws IOException {
        network = new LiveNetwork(data);
        Path lists = Files.createDirectories(files.resolve("lists"));
        Files.copy(Path.of(LiveNetwork.FILE, "lists", "EXAMPLE.list.csv"), lists.resolve("EXAMPLE.list.csv"));
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void the_floor_is_raised_and_lowered_without_a_stop() throws IOException {
        String raised = file("rejects: [EXAMPLE-REJECTED]", "floor: [HOUSE]\n  rejects: [EXAMPLE-REJECTED]");
        Ran early = run("network apply " + raised + " --as officer.one --yes");
        assertThat(early.code()).isEqualTo(Tandem.NO);
        assertThat(early.err())
                .contains("the policy demands the list HOUSE, which is not in force here", "./tandem lists add");
        assertThat(paid("Entirely Unknown Sampler")).contains("settled");

        bring("HOUSE", "id,name\n1,Somewhat Nullified Sampler\n");
        Ran waiting = run("lists give-up HOUSE --as officer.one", "--reason", "too many hits");
        String removal = number(waiting);
        Ran applied = run("network apply " + raised + " --as officer.one --yes");
        assertThat(applied.out()).contains("floor HOUSE").doesNotContain("note:");
        Ran alone = run("network approve " + change(applied) + " --as officer.one");
        assertThat(alone.code()).isEqualTo(Tandem.NO);
        assertThat(floor()).containsExactly("EXAMPLE");
        approve(applied);

        assertThat(floor()).containsExactly("EXAMPLE", "HOUSE");
        restart();
        assertThat(floor())
                .as("the log says it, not the copy of the network file")
                .containsExactly("EXAMPLE", "HOUSE");
        assertThat(run("lists show").out()).contains("demanded by the network: EXAMPLE, HOUSE");
        Ran givenUp = run("lists approve " + removal + " --as officer.two");
        assertThat(givenUp.code()).isEqualTo(Tandem.NO);
        assertThat(givenUp.err()).contains("the network demands the list HOUSE");
        assertThat(run("lists give-up HOUSE --as officer.one", "--reason", "again")
                        .err())
                .contains("the network demands the list HOUSE");
        assertThat(paid("Somewhat Nullified Sampler")).contains("held").doesNotContain("settled");
        assertThat(paid("Entirely Unknown Sampler")).contains("settled");

        approve(run("network apply " + LiveNetwork.FILE + " --as officer.three --yes"));
        assertThat(floor()).containsExactly("EXAMPLE");
        Ran now = run("lists give-up HOUSE --as officer.one", "--reason", "it is no longer demanded");
        assertThat(run("lists approve " + number(now) + " --as officer.two").code())
                .isEqualTo(Tandem.DONE);
        assertThat(paid("Somewhat Nullified Sampler")).contains("settled");
        assertThat(trail()).contains("POLICY_IN_FORCE", "LISTS_IN_FORCE");
    }

    @Test
    void the_programmes_that_reject_change_without_a_stop() throws IOException {
        assertThat(paid("Forbidden Example Holding")).contains("RR04").doesNotContain("held");
        assertThat(paid("Blocked Example Trading House")).contains("held");

        approve(run("network apply " + file("[EXAMPLE-REJECTED]", "[EXAMPLE]") + " --as officer.one --yes"));
        assertThat(paid("Forbidden Example Holding")).contains("held");
        assertThat(paid("Blocked Example Trading House")).contains("RR04").doesNotContain("held");

        approve(run("network apply " + LiveNetwork.FILE + " --as officer.one --yes"));
        assertThat(paid("Forbidden Example Holding")).contains("RR04").doesNotContain("held");
        assertThat(paid("Blocked Example Trading House")).contains("held");
    }

    @Test
    void the_folder_of_lists_is_the_foundings_and_applying_says_where_it_differs() throws IOException {
        Path other = Files.createDirectories(files.resolve("other"));
        Files.writeString(other.resolve("EXAMPLE.list.csv"), "id,name\n1,Quite Another Sampler\n");
        Ran applied = run("network apply " + file("lists: lists", "lists: other") + " --as officer.one --yes");
        assertThat(applied.out())
                .contains("note: the list EXAMPLE of " + other + " is not the one in force")
                .contains("./tandem lists add " + other)
                .contains("nothing to propose");
        assertThat(run("network apply " + file("lists: lists", "lists: nowhere") + " --as officer.one --yes")
                        .out())
                .contains("note: there is no folder " + files.resolve("nowhere"));
    }

    private static void restart() {
        network.close();
        network = new LiveNetwork(data);
    }

    private static String file(String old, String text) throws IOException {
        String usual = Files.readString(Path.of(LiveNetwork.FILE, "network.yaml"));
        assertThat(usual).contains(old);
        return Files.writeString(files.resolve("network.yaml"), usual.replace(old, text))
                .toString();
    }

    /// In force by two officers.
    private static void bring(String list, String csv) throws IOException {
        Path folder = Files.createDirectories(files.resolve("delivery"));
        Files.writeString(folder.resolve(list + ".list.csv"), csv);
        Ran added = run("lists add --yes --as officer.one", "--reason", "a test", folder.toString());
        assertThat(run("lists approve " + number(added) + " --as officer.two").code())
                .isEqualTo(Tandem.DONE);
    }

    private static String number(Ran proposed) {
        return first(PROPOSAL, proposed);
    }

    private static String change(Ran proposed) {
        return first(CHANGE, proposed);
    }

    private static String first(Pattern pattern, Ran ran) {
        Matcher matcher = pattern.matcher(ran.out());
        assertThat(matcher.find()).as(ran.out() + ran.err()).isTrue();
        return matcher.group(1);
    }

    private static void approve(Ran proposed) {
        Ran approved = run("network approve " + change(proposed) + " --as officer.two");
        assertThat(approved.code()).as(approved.err()).isEqualTo(Tandem.DONE);
    }

    private static List<String> floor() throws IOException {
        List<String> floor = new ArrayList<>();
        JsonNode lists = new ObjectMapper().readTree(run("lists show --json").out());
        lists.path("floor").forEach(it -> floor.add(it.asText()));
        return floor;
    }

    private static String paid(String creditor) {
        Ran ran = run("pay --from MNMBBY20 --to GRDNBY20 --amount 10.00 --yes", "--creditor", creditor);
        return ran.out() + ran.err();
    }

    private static String trail() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var logs = Files.newDirectoryStream(data.resolve("audit").resolve("log"), "audit-*.log")) {
            for (Path log : logs) {
                text.append(Files.readString(log));
            }
        }
        return text.toString();
    }

    private static Ran run(String line, String... more) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--data", data.toString()));
        return Ran.answering("", arguments.toArray(String[]::new));
    }
}
