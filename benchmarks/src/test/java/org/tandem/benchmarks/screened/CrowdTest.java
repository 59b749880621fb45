package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;
import org.tandem.simulation.party.Customer;

final class CrowdTest {
    private static final List<Person> PERSONS = List.of(
            new Person("Ada Sample", LocalDate.of(1980, 1, 31), "Turin"),
            new Person("Ben & Co <Sample>", LocalDate.of(1990, 12, 31), "Oslo"));

    private static List<Customer> customers(Crowd crowd, int count) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            customers.add(crowd.customer("BY", 7));
        }
        return customers;
    }

    @Test
    void no_new_party_comes_twice_nor_is_one_that_comes_again() {
        Crowd crowd = new Crowd(PERSONS);
        Set<String> births = new HashSet<>();
        for (Customer customer : customers(crowd, 100)) {
            births.add(customer.name() + birth(customer));
        }
        crowd.want(Customers.AGAIN);
        customers(crowd, 2).forEach(customer -> births.add(customer.name() + birth(customer)));

        assertThat(births).hasSize(102);
    }

    @Test
    void those_who_come_again_are_the_same_each_time() {
        Crowd crowd = new Crowd(PERSONS);
        crowd.want(Customers.AGAIN);

        List<Customer> customers = customers(crowd, 4);

        assertThat(customers.subList(2, 4)).isEqualTo(customers.subList(0, 2));
        assertThat(customers.get(0)).isNotEqualTo(customers.get(1));
    }

    @Test
    void a_name_is_written_as_xml() {
        assertThat(customers(new Crowd(PERSONS), 2).get(1).party())
                .contains("<Nm>Ben &amp; Co &lt;Sample&gt;</Nm>")
                .contains("<BirthDt>1991-01-01</BirthDt>");
    }

    private static String birth(Customer customer) {
        String party = customer.party();
        return party.substring(party.indexOf("<BirthDt>"), party.indexOf("</BirthDt>"));
    }
}
