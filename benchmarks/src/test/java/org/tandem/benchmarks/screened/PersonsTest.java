package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;

final class PersonsTest {
    private static final LocalDate BIRTH = LocalDate.of(1972, 11, 21);

    @Test
    void the_file_between_the_processes_keeps_everybody(@TempDir Path folder) throws IOException {
        List<Person> persons =
                List.of(new Person("桂芝 秀兰 孙", BIRTH, "Yokohama"), new Person("Maria Leão", BIRTH, "Concepción"));

        Persons.write(persons, folder.resolve("persons.txt"));

        assertThat(Persons.read(folder.resolve("persons.txt"))).isEqualTo(persons);
    }

    @Test
    void reads_customers_beside_the_lists_and_says_what_it_wants_where_there_are_none(@TempDir Path folder)
            throws IOException {
        assertThatThrownBy(() -> Persons.of(folder))
                .isInstanceOf(WrongArguments.class)
                .hasMessageContaining("customers who are on no list, with the columns full_name");
        Files.writeString(
                folder.resolve("negatives_us.csv"),
                "full_name,date_of_birth,place_of_birth\nIngeborg Sample,1972-11-21,Birmingham\n");

        assertThat(Persons.of(folder)).containsExactly(new Person("Ingeborg Sample", BIRTH, "Birmingham"));
    }

    @Test
    void leaves_out_who_is_too_near_to_a_listed_name_or_cannot_be_written(@TempDir Path folder)
            throws IOException, ListNotReadable {
        Files.writeString(folder.resolve("MINE.list.csv"), "id,type,name\n1,PERSON,Vasily Examplenko\n");
        List<ListVersion> lists = ListFolder.read(folder);
        Person other = new Person("Ingeborg Sample", BIRTH, "Turin");

        List<Person> clear = Persons.clear(
                List.of(
                        new Person("Vasiliy Examplenko", BIRTH, "Turin"),
                        other,
                        new Person("Ingeborg\u200D Sample", BIRTH, "Turin")),
                lists);

        assertThat(clear).containsExactly(other);
    }
}
