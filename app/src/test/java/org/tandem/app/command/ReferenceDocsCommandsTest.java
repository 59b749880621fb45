package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// `docs/operating/commands.md` is the help of every verb; `./dev docs` writes it again.
class ReferenceDocsCommandsTest {
    private static final Path PAGE = Path.of("../docs/operating/commands.md");

    @Test
    void the_page_of_commands_is_what_the_verbs_say_of_themselves() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("tandem.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("%s is missing; run ./dev docs", PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("%s is stale; run ./dev docs", PAGE)
                .isEqualTo(page);
    }

    @Test
    void every_verb_has_help_and_an_example() {
        eachVerb(root(), (name, verb) -> {
            assertThat(verb.getCommandSpec().optionsMap()).as(name).containsKey("--help");
            assertThat(String.join("\n", verb.getCommandSpec().usageMessage().footer()))
                    .as(name)
                    .contains("Example:", "./" + name.replaceFirst(" (ledger|network)$", " $1"));
        });
    }

    private interface Verb {
        void of(String name, CommandLine verb);
    }

    private static CommandLine root() {
        return Tandem.commandLine(Terminal.ofThisProcess());
    }

    private static void eachVerb(CommandLine command, Verb told) {
        for (Map.Entry<String, CommandLine> entry : command.getSubcommands().entrySet()) {
            CommandLine verb = entry.getValue();
            told.of(verb.getCommandSpec().qualifiedName(), verb);
            eachVerb(verb, told);
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Commands

                Generated from the code by `./dev docs`; do not edit.

                The exit code says what came of it, so that scripts need not read the text:

                | Code | Meaning |
                |---|---|
                | 0 | done |
                | 1 | the answer is no: a refused payment, a ledger that does not agree, a question answered with no |
                | 2 | wrong usage |
                | 3 | something is missing or unreachable, such as a machine that does not run; nothing is known then |

                What went wrong is on the error stream, in one line that begins with `tandem:`. Where a program may want
                to read the answer there is `--json`, whose fields are those of the [API](../reference/api.md).
                """);
        eachVerb(
                root(),
                (name, verb) -> page.append("\n## ./")
                        .append(name)
                        .append("\n\n```\n")
                        .append(verb.getUsageMessage(Ansi.OFF).strip())
                        .append("\n```\n"));
        return page.toString();
    }
}
