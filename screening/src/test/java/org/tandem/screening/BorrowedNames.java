package org.tandem.screening;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;

/// Names and lists that others wrote and that are not part of the project; where they are absent, tests that need them
/// are skipped.
final class BorrowedNames {
    private static final Path FOLDER = Path.of("../../shared/data/screening");

    private BorrowedNames() {}

    static boolean isHere() {
        return Files.isDirectory(FOLDER);
    }

    static void assumeHere() {
        assumeTrue(isHere(), "the names and lists of others are not here: " + FOLDER);
    }

    static List<NamedCsvRecord> rows(String file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    /// OFAC of July 2021 and UN of February 2026, read from links with the names that publishers give the files.
    static List<ListVersion> lists() throws IOException, ListNotReadable {
        Path links = Files.createTempDirectory("lists");
        List<Path> made = new ArrayList<>();
        try {
            made.add(link(links, "sdn.csv", "ofac_sdn.csv"));
            made.add(link(links, "alt.csv", "ofac_alt.csv"));
            made.add(link(links, "add.csv", "ofac_add.csv"));
            made.add(link(links, "consolidated.xml", "un_consolidated.xml"));
            return ListFolder.read(links);
        } finally {
            for (Path link : made) {
                Files.delete(link);
            }
            Files.delete(links);
        }
    }

    private static Path link(Path folder, String name, String file) throws IOException {
        return Files.createSymbolicLink(
                folder.resolve(name), FOLDER.resolve(file).toAbsolutePath().normalize());
    }
}
