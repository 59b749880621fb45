package org.tandem.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.machine.CannotStart;

class PulseTest {
    private static final long NOW = 1_700_000_000_000L;

    @TempDir
    Path folder;

    private final long own = ProcessHandle.current().pid();

    @Test
    void what_was_written_is_read() {
        Pulse pulse = new Pulse(own, NOW, Map.of("role", "LEADER", "logPosition", "4711", "url", "https://a:1/=#"));
        pulse.write(folder);
        assertThat(Pulse.read(folder)).hasValue(pulse);
        assertThat(pulse.number("logPosition")).isEqualTo(4711);
        assertThat(pulse.number("unsaid")).isZero();
        assertThat(pulse.word("unsaid")).isEmpty();
    }

    @Test
    void one_that_was_stopped_has_none() {
        assertThat(Pulse.read(folder)).isEmpty();
        new Pulse(own, NOW, Map.of()).write(folder);
        Pulse.delete(folder);
        assertThat(Pulse.read(folder)).isEmpty();
    }

    @Test
    void one_beats_whose_process_runs_and_has_said_so_lately() {
        Pulse pulse = new Pulse(own, NOW, Map.of());
        assertThat(pulse.isAlive()).isTrue();
        assertThat(pulse.isBeating(NOW + 4_999)).isTrue();
        assertThat(pulse.isBeating(NOW + 5_000)).isFalse();
        // Above the greatest process id of any system here.
        Pulse gone = new Pulse(Integer.MAX_VALUE, NOW, Map.of());
        assertThat(gone.isAlive()).isFalse();
        assertThat(gone.isBeating(NOW)).isFalse();
    }

    @Test
    void one_that_is_no_pulse_is_named() throws Exception {
        Files.writeString(folder.resolve("pulse"), "pid=many\n");
        assertThatThrownBy(() -> Pulse.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot read " + folder.resolve("pulse"))
                .hasMessageContaining("expected a number for 'pid', found 'many'");
        Files.writeString(folder.resolve("pulse"), "pid=1\nat=\\u00g0\n");
        assertThatThrownBy(() -> Pulse.read(folder)).isInstanceOf(CannotStart.class);
    }
}
