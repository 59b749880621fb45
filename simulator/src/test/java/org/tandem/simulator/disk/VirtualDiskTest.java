package org.tandem.simulator.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tandem.simulator.world.Chance;

class VirtualDiskTest {
    @Test
    void what_was_forced_outlives_every_loss_of_power() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            VirtualDisk disk = new VirtualDisk(new Chance(seed));
            write(disk, 0, "forced");
            force(disk);
            write(disk, 6, " and more");
            disk.losePower();
            assertThat(read(disk)).startsWith("forced");
        }
    }

    @Test
    void what_was_not_forced_is_kept_or_lost_or_torn() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            VirtualDisk disk = new VirtualDisk(new Chance(seed));
            write(disk, 0, "a");
            force(disk);
            write(disk, 1, "bc");
            disk.losePower();
            seen.add(read(disk));
        }
        assertThat(seen).containsExactly("a", "ab", "abc");
    }

    @Test
    void a_later_write_may_stay_where_an_earlier_one_is_lost() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            VirtualDisk disk = new VirtualDisk(new Chance(seed));
            write(disk, 0, "-");
            force(disk);
            write(disk, 1, "1");
            write(disk, 2, "2");
            disk.losePower();
            seen.add(read(disk));
        }
        assertThat(seen).contains("-\u00002", "-1", "-12");
    }

    @Test
    void a_new_file_may_lose_its_name_until_the_directory_is_forced() throws IOException {
        boolean lost = false;
        for (int seed = 0; seed < 100; seed++) {
            VirtualDisk disk = new VirtualDisk(new Chance(seed));
            write(disk, 0, "new");
            disk.losePower();
            lost |= Files.notExists(disk.directory().resolve("file"));
        }
        assertThat(lost).isTrue();
    }

    @Test
    void a_cut_is_seen_at_once() throws IOException {
        VirtualDisk disk = new VirtualDisk(new Chance(1));
        write(disk, 0, "abcdef");
        try (FileChannel file = FileChannel.open(disk.directory().resolve("file"), StandardOpenOption.WRITE)) {
            file.truncate(2);
        }
        write(disk, 4, "x");
        assertThat(read(disk)).isEqualTo("ab\u0000\u0000x");
    }

    @Test
    void a_failing_disk_says_so() {
        VirtualDisk disk = new VirtualDisk(new Chance(1));
        disk.failing(1_000);
        assertThatThrownBy(() -> write(disk, 0, "a")).isInstanceOf(DiskFailed.class);
    }

    private static void write(VirtualDisk disk, long at, String text) throws IOException {
        Path path = disk.directory().resolve("file");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), at);
        }
    }

    private static void force(VirtualDisk disk) throws IOException {
        try (FileChannel file = FileChannel.open(disk.directory().resolve("file"), StandardOpenOption.WRITE);
                FileChannel names = FileChannel.open(disk.directory(), StandardOpenOption.READ)) {
            file.force(true);
            names.force(true);
        }
    }

    private static String read(VirtualDisk disk) throws IOException {
        try (FileChannel file = FileChannel.open(disk.directory().resolve("file"), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
            file.read(bytes, 0);
            return new String(bytes.array(), StandardCharsets.US_ASCII);
        }
    }
}
