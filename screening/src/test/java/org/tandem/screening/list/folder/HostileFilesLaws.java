package org.tandem.screening.list.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.ListNotReadable;

/// Whatever happened to a file on its way: it is read whole, or refused as a whole. Any other exception fails a
/// property.
class HostileFilesLaws {
    private static final List<String> FIXTURES = List.of(
            "ofac/sdn.csv",
            "advanced/sdn_advanced.xml",
            "un/consolidated.xml",
            "eu-csv/full-list.csv",
            "eu-xml/full-list.xml",
            "uk/UK-Sanctions-List.csv",
            "own/house.list.csv",
            "own/desk.list.json");

    private static Path folder = Path.of("target");

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("hostile");
    }

    @AfterContainer
    static void remove() throws IOException {
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.of(FIXTURES);
    }

    @Property(tries = 1_000)
    void a_file_cut_off_anywhere_is_refused_unless_the_cut_is_between_two_rows(
            @ForAll("fixtures") String fixture, @ForAll @IntRange(min = 0, max = 1_000_000) int where)
            throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.LISTS.resolve(fixture));
        int length = where % whole.length;
        byte[] cut = Arrays.copyOf(whole, length);
        boolean betweenRows =
                (fixture.endsWith(".csv") && length > 0 && (cut[length - 1] == '\n' || cut[length - 1] == '\r'))
                        // The DOS end-of-file mark and the line break at the end say nothing more.
                        || new String(whole, length, whole.length - length, StandardCharsets.ISO_8859_1)
                                .matches("[\\s\\x1a]*");
        boolean read = isRead(fixture, cut);
        if (!betweenRows) {
            assertThat(read).as("cut at %d of %d", length, whole.length).isFalse();
        }
    }

    @Property(tries = 1_500)
    void a_file_with_any_bytes_changed_is_read_or_refused(
            @ForAll("fixtures") String fixture, @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes)
            throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.LISTS.resolve(fixture));
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        isRead(fixture, bytes);
    }

    @Property(tries = 500)
    void a_file_with_its_marks_shuffled_is_read_or_refused(
            @ForAll("fixtures") String fixture, @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes)
            throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.LISTS.resolve(fixture));
        byte[] marks = "<>&;,\"'/=!?[]{}:|() \n\r\t-0".getBytes(StandardCharsets.US_ASCII);
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
        }
        isRead(fixture, bytes);
    }

    private static boolean isRead(String fixture, byte[] bytes) throws IOException {
        Path file = folder.resolve(Path.of(fixture).getFileName());
        Files.write(file, bytes);
        try {
            List<ListVersion> lists = ListFolder.read(List.of(file));
            assertThat(lists).allSatisfy(list -> assertThat(list.entries()).isNotEmpty());
            return !lists.isEmpty();
        } catch (ListNotReadable e) {
            assertThat(e.file()).isEqualTo(file.getFileName().toString());
            assertThat(e.getMessage()).startsWith(e.file()).contains("; ").hasSizeLessThan(500);
            return false;
        } finally {
            Files.delete(file);
        }
    }
}
