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
        assertThat(run(data, 25)).contains("25 payments in");
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
    void the_last_line_is_the_verdict() {
        assertThat(Demo.verdict(List.of())).containsExactly("books balance: yes");
        assertThat(Demo.verdict(List.of("BYN: 1"))).containsExactly("  BYN: 1", "books balance: no");
    }
}
