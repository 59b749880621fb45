package org.tandem.benchmarks.screened;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.screening.Result;
import org.tandem.screening.Screener;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.Subject;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.ListVersion;

/// Customers who are on no list, made for tests of screening.
final class Persons {
    private static final String FILE = "negatives_us.csv";
    private static final String BETWEEN = "\t";

    private Persons() {}

    /// Those of a folder of lists, in the order of their file.
    ///
    /// @throws WrongArguments when it has none; says what it should have
    static List<Person> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new WrongArguments(
                    "there is no " + FILE + " in " + folder + ": customers who are on no list, with the"
                            + " columns full_name, date_of_birth and place_of_birth");
        }
        List<Person> persons = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> persons.add(new Person(
                    row.getField("full_name"),
                    LocalDate.parse(row.getField("date_of_birth")),
                    row.getField("place_of_birth"))));
        }
        return persons;
    }

    /// Without those whose name alone is too near to a listed one, whatever the date of birth: their payments would
    /// be held for officers, and a loop that waits for them comes to rest. Without those, too, that no message can
    /// carry: joiners between letters, as some names of India have them.
    static List<Person> clear(List<Person> persons, List<ListVersion> lists) {
        ScreeningPolicy shipped = ScreeningPolicy.SHIPPED;
        Screener screener =
                Screener.of(lists, shipped.lowered(shipped.evidence().birthSame()));
        return persons.parallelStream()
                .filter(it -> it.name().chars().noneMatch(letter -> Character.getType(letter) == Character.FORMAT))
                .filter(it -> screener.screen(Subject.named(it.name(), EntryType.PERSON)) instanceof Result.Clear)
                .toList();
    }

    /// For another process.
    static void write(List<Person> persons, Path file) throws IOException {
        Files.write(
                file,
                persons.stream()
                        .map(it -> String.join(BETWEEN, it.name(), it.birth().toString(), it.birthPlace()))
                        .toList());
    }

    static List<Person> read(Path file) throws IOException {
        List<Person> persons = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(BETWEEN, -1);
            persons.add(new Person(parts[0], LocalDate.parse(parts[1]), parts[2]));
        }
        return persons;
    }
}
