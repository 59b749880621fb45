package org.tandem.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.journal.DamagedJournal;
import org.tandem.cluster.journal.JournalFiles;
import org.tandem.codec.StepEncoder;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;

class JournalSourceTest {
    private static final int SEGMENT = 64 * 1024;

    @TempDir
    Path directory;

    @Test
    void rows_that_are_not_of_this_journal_are_told_apart_from_damage() throws Exception {
        try (JournalFiles journal = new JournalFiles(directory, SEGMENT)) {
            journal.beginAt(0);
            List<Long> begins = new ArrayList<>();
            for (int i = 1; i <= 10; i++) {
                begins.add(journal.position());
                byte[] step = encoded(new Step(i, i * 1_000L, Outcome.Applied.INSTANCE, List.of()));
                journal.append(step, step.length);
            }
            journal.flush();
            try (JournalSource source = new JournalSource(journal, () -> 0)) {
                source.seek(begins.get(8));
                List<Step> steps = new ArrayList<>();
                assertThat(source.poll((step, _) -> steps.add(step), 10)).isEqualTo(2);
                assertThat(steps).extracting(Step::correlation).containsExactly(9L, 10L);

                source.seek(begins.get(8) + 8);
                assertThatThrownBy(() -> source.poll((_, _) -> {}, 10))
                        .isInstanceOf(DamagedJournal.class)
                        .hasMessageContaining("no step is whole there")
                        .hasMessageContaining("drop the schema ledger");
            }
        }
    }

    private static byte[] encoded(Step step) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        byte[] bytes = new byte[new StepEncoder().encode(step, buffer, 0)];
        buffer.getBytes(0, bytes);
        return bytes;
    }
}
