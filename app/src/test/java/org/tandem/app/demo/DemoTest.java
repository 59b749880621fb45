package org.tandem.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.app.machine.TestMachine;
import org.tandem.app.records.Books;
import org.tandem.cluster.ClusterNode;
import org.tandem.domain.party.Bic;

@Tag("slow")
class DemoTest {
    @Test
    void simulated_banks_pay_a_second_run_goes_on_and_the_books_balance(@TempDir Path data) throws Exception {
        assertThat(run(data, 40))
                .contains("asks every FX provider for its price")
                .contains("all costs together")
                .contains("reserves both legs at once")
                .contains("settled, final (pacs.002 ACSC)")
                .contains("(source leg)")
                .contains("(sender fee)")
                .contains("40 payments in");
        long dealtWith = new BookmarkFile(data.resolve("simulation")).lastSequence(Bic.of("MNMBBY20"));
        assertThat(dealtWith).as("the bank remembers what it has received").isPositive();
        assertThat(run(data, 25)).contains("25 payments in");
        assertThat(new BookmarkFile(data.resolve("simulation")).lastSequence(Bic.of("MNMBBY20")))
                .isGreaterThan(dealtWith);
    }

    @Test
    void a_ledger_that_was_founded_without_money_gets_some(@TempDir Path data) throws Exception {
        Machine.start(TestMachine.settings(data)).close();

        assertThat(run(data, 5))
                .contains("5 payments in")
                .contains("  settled\n")
                .doesNotContain("AM04");
    }

    private static String run(Path data, long payments) throws InterruptedException {
        MachineSettings settings = TestMachine.settings(data);
        StringWriter text = new StringWriter();
        Optional<Books> books;
        try (Machine machine = Machine.start(settings)) {
            books = new Demo(machine, new PrintWriter(text), false).run(payments, 20);
        }
        assertThat(books).isPresent();
        assertThat(books.orElseThrow().outOfBalance()).isEmpty();
        assertThat(books.orElseThrow().differencesFrom(ClusterNode.verify(settings.node())))
                .isEmpty();
        return text.toString();
    }

    @Test
    void amounts_are_written_as_people_read_them() {
        assertThat(Story.grouped("12500.00 BYN")).isEqualTo("12,500.00 BYN");
        assertThat(Story.grouped("1234567 JPY")).isEqualTo("1,234,567 JPY");
        assertThat(Story.grouped("5.00 RUB")).isEqualTo("5.00 RUB");
    }

    @Test
    void the_last_line_is_the_verdict() {
        assertThat(Demo.verdict(List.of())).containsExactly("books balance: yes");
        assertThat(Demo.verdict(List.of("BYN: 1"))).containsExactly("  BYN: 1", "books balance: no");
    }
}
