package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said before any machine is asked.
class WrongUsageTest {
    private static final String UETR = "7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pay --from MNMBBY2 --to VLGTRU20 --amount 1.00 | 'MNMBBY2' is not a BIC of 8 or 11",
                "pay --from MNMBBY20 --to vlgtru20 --amount 1.00 | 'vlgtru20' is not a BIC",
                "pay --from MNMBBY20 --to VLGTRU20 | Missing required option: '--amount=AMOUNT'",
                "pay --from MNMBBY20 --to VLGTRU20 --amount 1.00 --fix middle | source or target, found 'middle'",
                "pay --from MNMBBY20 --to VLGTRU20 --amount 1.00 --currency byn | three capital letters, not 'byn'",
                "pay --from MNMBBY20 --to VLGTRU20 --amount 1.00 --json | --json needs --yes",
                "pay --from MNMBBY20 --to VLGTRU20 --amount 1.00 --fix source --currency BYN | either --currency",
                "status 1234 | '1234' is not a UETR: a lower-case version 4 UUID",
                "status 7C5B1C1E-4F2A-4B3C-9D8E-0123456789AB | is not a UETR",
                "status | Missing required parameter: 'UETR'",
                "balances minsk | 'minsk' is not a BIC",
                "network apply networks/byn-rub | Missing required option: '--as=OFFICER'",
                "network approve --as officer.two | Missing required parameter: 'ID'",
                "network | say what to do: check, apply, changes, approve, withdraw",
                "ledger | say what to do: verify, rebuild",
                "ledger verify --fast | Unknown option: '--fast'",
            })
    void says_what_was_expected_and_where_to_read_on(String line, String text) {
        Ran ran = Ran.of(line.split(" "));

        assertThat(ran.err())
                .startsWith("tandem: ")
                .contains(text)
                .contains("see ./tandem ")
                .contains("--help");
        assertThat(ran.code()).isEqualTo(Tandem.WRONG_USAGE);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_mistyped_verb_is_answered_with_the_one_that_was_meant() {
        assertThat(Ran.of("statsu").err()).contains("Did you mean").contains("status");
    }

    @ParameterizedTest
    @CsvSource({
        "status " + UETR,
        "balances",
        "balances MNMBBY20",
        "pay --from MNMBBY20 --to VLGTRU20 --amount 1.00",
        "network changes",
        "network approve x --as officer.one",
    })
    void without_a_machine_says_how_to_start_one(String line, @TempDir Path data) {
        Ran ran = Ran.of((line + " --data " + data).split(" "));

        assertThat(ran.err())
                .contains("no machine runs in " + data)
                .contains("./tandem demo")
                .contains("--data");
        assertThat(ran.code()).isEqualTo(Tandem.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"ledger verify", "ledger rebuild"})
    void without_a_ledger_says_so_and_makes_nothing(String line, @TempDir Path data) {
        Path none = data.resolve("none");
        Ran ran = Ran.of((line + " --data " + none).split(" "));

        assertThat(ran.err()).contains("there is no ledger in " + none);
        assertThat(ran.code()).isEqualTo(Tandem.UNREACHABLE);
        assertThat(none).doesNotExist();
    }

    @Test
    void a_network_file_with_mistakes_is_not_applied(@TempDir Path data) throws Exception {
        Path file = java.nio.file.Files.writeString(data.resolve("network.yaml"), "name: x\n");
        Ran ran = Ran.of("network", "apply", file.toString(), "--as", "officer.one", "--data", data.toString());

        assertThat(ran.err()).contains("a network file lacks 'operator'").contains("tandem: 4 mistakes");
        assertThat(ran.code()).isEqualTo(Tandem.NO);
    }

    @Test
    void the_completion_script_knows_every_verb() {
        Ran ran = Ran.of("completion");

        assertThat(ran.out())
                .contains("complete -F")
                .contains("pay")
                .contains("withdraw")
                .contains("--amount");
        assertThat(ran.code()).isEqualTo(Tandem.DONE);
    }
}
