package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// Lists change on a running machine by two officers, and the next payment is screened against the new ones.
@Tag("slow")
class ListsVerbsTest {
    private static final Pattern PROPOSAL = Pattern.compile("lists approve (\\d+) ");

    @TempDir
    static Path data;

    @TempDir
    Path files;

    private static LiveNetwork network;

    @BeforeAll
    static void start() {
        network = new LiveNetwork(data);
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void the_networks_own_list_is_in_force_from_the_founding() throws IOException {
        JsonNode lists = shown();

        assertThat(lists.path("inForce").findValuesAsText("list")).contains("EXAMPLE");
        assertThat(lists.path("epoch").asLong()).isPositive();
        assertThat(lists.path("version").asText()).hasSize(64);
        assertThat(lists.has("problem")).isFalse();
        assertThat(run("lists show").out()).containsPattern("EXAMPLE +[0-9a-f]{12} +3 entries, \\d names, received ");
    }

    @Test
    void a_list_needs_two_persons_is_picked_up_without_a_stop_and_is_rolled_back() throws IOException {
        long before = shown().path("epoch").asLong();
        assertThat(paid("Somewhat Nullified Sampler")).contains("settled");

        Ran added = add("HOUSE", "id,name\n1,Somewhat Nullified Sampler\n2,Quite Another Sampler\n", "");
        assertThat(added.out()).contains("HOUSE: 2 added, 0 changed, 0 removed against nothing", "proposed;");
        assertThat(paid("Somewhat Nullified Sampler")).contains("settled");

        String number = number(added);
        Ran same = run("lists approve " + number + " --as officer.one");
        assertThat(same.code()).isEqualTo(Tandem.NO);
        assertThat(same.err()).contains("officer.one proposed it, so another officer approves it");

        Ran approved = run("lists approve " + number + " --as officer.two");
        assertThat(approved.out()).contains("in force: lists of epoch " + (before + 1));
        assertThat(approved.code()).isEqualTo(Tandem.DONE);
        assertThat(paid("Somewhat Nullifid Sampler")).contains("held").doesNotContain("settled");

        Ran next = add("HOUSE", "id,name\n1,Entirely Different Entry\n2,Quite Another Sampler\n", "");
        assertThat(next.out()).contains("HOUSE: 0 added, 1 changed, 0 removed", "changed  1  Entirely Different Entry");
        run("lists approve " + number(next) + " --as officer.three");
        assertThat(paid("Somewhat Nullified Sampler")).contains("settled");

        Ran back = run("lists rollback HOUSE --as officer.two", "--reason", "the wrong file");
        assertThat(back.code()).as(back.err()).isEqualTo(Tandem.DONE);
        run("lists approve " + number(back) + " --as officer.one");
        assertThat(paid("Somewhat Nullified Sampler")).contains("held");
        assertThat(run("lists show --all").out()).contains("by officer.two and officer.one: the wrong file");

        Ran verified = run("audit verify");
        assertThat(verified.out()).startsWith("intact: ");
        assertThat(log()).contains("LIST_PROPOSED", "LISTS_IN_FORCE", "officer.two");
    }

    @Test
    void a_list_that_shrinks_needs_a_reason_of_both_officers() {
        StringBuilder many = new StringBuilder("id,name\n");
        for (int i = 1; i <= 20; i++) {
            many.append(i)
                    .append(",Numbered Nullity ")
                    .append("abcdefghijklmnopqrstuvwxyz".charAt(i))
                    .append('\n');
        }
        run("lists approve " + number(add("SHRINK", many.toString(), "")) + " --as officer.two");

        Ran cut = add("SHRINK", "id,name\n1,Numbered Nullity b\n", "");
        assertThat(cut.code()).isEqualTo(Tandem.NO);
        assertThat(cut.err()).contains("SHRINK shrinks from 20 entries with 20 names to 1 with 1");

        Ran meant = add("SHRINK", "id,name\n1,Numbered Nullity b\n", "the others died");
        Ran unexplained = run("lists approve " + number(meant) + " --as officer.two");
        assertThat(unexplained.err()).contains("both officers must give a reason");
        assertThat(run("lists approve " + number(meant) + " --as officer.two", "--shrink", "I looked")
                        .code())
                .isEqualTo(Tandem.DONE);
    }

    @Test
    void the_same_files_again_confirm_a_list_and_the_floor_is_not_given_up() throws IOException {
        Path own = Path.of(LiveNetwork.FILE, "lists");
        Ran again = run("lists add --yes --as officer.one", "--reason", "daily", own.toString());
        assertThat(again.out()).contains("is in force already, and confirmed by this");
        assertThat(again.code()).isEqualTo(Tandem.DONE);

        Ran floor = run("lists give-up EXAMPLE --as officer.one", "--reason", "tired of it");
        assertThat(floor.err()).contains("the network demands the list EXAMPLE");
        assertThat(floor.code()).isEqualTo(Tandem.NO);
        try (var left = Files.list(data.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_broken_file_is_refused_with_file_line_and_remedy_and_nothing_changes() throws IOException {
        String before = shown().path("version").asText();

        Ran cut = add("BROKEN", "id,name\n1,Half A\n2,\"never closed\n", "");
        assertThat(cut.code()).isEqualTo(Tandem.NO);
        assertThat(cut.err()).contains("BROKEN.list.csv line 3").doesNotContain("Exception");
        assertThat(add("BROKEN", "id;name\n1;Semicolons\n", "").err()).contains("BROKEN.list.csv");
        assertThat(run(
                                "lists add --yes --as officer.one",
                                "--reason",
                                "x",
                                files.resolve("nowhere").toString())
                        .code())
                .isEqualTo(Tandem.UNREACHABLE);
        assertThat(run("lists delta 123456").err()).contains("the store has no version 123456");
        assertThat(run("lists approve 99999 --as officer.two").err()).contains("no open proposal has the number 99999");
        assertThat(shown().path("version").asText()).isEqualTo(before);
    }

    private Ran add(String list, String csv, String shrink) {
        try {
            Path folder = Files.createDirectories(files.resolve("delivery"));
            Files.writeString(folder.resolve(list + ".list.csv"), csv);
            return run("lists add --yes --as officer.one", "--reason", "a test", "--shrink", shrink, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(Ran proposed) {
        Matcher matcher = PROPOSAL.matcher(proposed.out());
        assertThat(matcher.find()).as(proposed.out() + proposed.err()).isTrue();
        return matcher.group(1);
    }

    private static String paid(String creditor) {
        return run("pay --from MNMBBY20 --to GRDNBY20 --amount 10.00 --yes", "--creditor", creditor)
                .out();
    }

    private static JsonNode shown() throws IOException {
        return new ObjectMapper().readTree(run("lists show --json").out());
    }

    private static String log() throws IOException {
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
