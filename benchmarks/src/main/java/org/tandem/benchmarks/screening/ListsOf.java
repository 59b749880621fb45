package org.tandem.benchmarks.screening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;

/// Reads the lists of a folder, also where its files carry their publisher in the name, as in a collection of lists.
public final class ListsOf {
    private static final Map<String, String> PUBLISHED_AS = Map.of(
            "ofac_sdn.csv", "sdn.csv",
            "ofac_alt.csv", "alt.csv",
            "ofac_add.csv", "add.csv",
            "un_consolidated.xml", "consolidated.xml");

    private ListsOf() {}

    public static List<ListVersion> read(Path folder) throws ListNotReadable {
        if (PUBLISHED_AS.keySet().stream().noneMatch(file -> Files.exists(folder.resolve(file)))) {
            return ListFolder.read(folder);
        }
        try {
            return readLinked(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot link the lists of " + folder, e);
        }
    }

    /// Names of customers who are on no list, where the folder has such a file.
    static List<String> customers(Path folder) {
        Path file = folder.resolve("negatives_us.csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> names.add(row.getField("full_name")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return names;
    }

    /// Links to the lists' files, under the names that their publishers give them.
    ///
    /// @param to a folder that exists
    /// @return the links
    public static List<Path> link(Path folder, Path to) throws IOException, ListNotReadable {
        Map<String, String> names = new HashMap<>(PUBLISHED_AS);
        names.keySet().removeIf(name -> !Files.exists(folder.resolve(name)));
        if (names.isEmpty()) {
            for (List<Path> group : ListFolder.groups(folder)) {
                group.forEach(file -> names.put(
                        file.getFileName().toString(), file.getFileName().toString()));
            }
        }
        List<Path> links = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            Path file = folder.resolve(name.getKey()).toAbsolutePath().normalize();
            links.add(Files.createSymbolicLink(to.resolve(name.getValue()), file));
        }
        return links;
    }

    private static List<ListVersion> readLinked(Path folder) throws IOException, ListNotReadable {
        Path links = Files.createTempDirectory("tandem-lists-");
        List<Path> made = List.of();
        try {
            made = link(folder, links);
            return ListFolder.read(links);
        } finally {
            for (Path link : made) {
                Files.delete(link);
            }
            Files.delete(links);
        }
    }
}
