package org.tandem.benchmarks.screened;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;
import org.tandem.simulation.party.Clientele;
import org.tandem.simulation.party.Customer;

/// One system's customers, whichever kind is wanted now. Whoever is new has a name that has come before, as names do,
/// once all persons have paid; but born on another day, so that no cache of verdicts has this party.
final class Crowd implements Clientele {
    /// Customers who come again: few enough that the gate remembers all of them.
    static final int REGULARS = 5_000;

    private final List<Person> persons;
    private final AtomicLong nextNew = new AtomicLong();
    private final AtomicLong nextAgain = new AtomicLong();
    private volatile Customers wanted = Customers.NEW;

    Crowd(List<Person> persons) {
        this.persons = List.copyOf(persons);
    }

    void want(Customers kind) {
        wanted = kind;
    }

    @Override
    public Customer customer(String country, int ignored) {
        return switch (wanted) {
            case NEW -> {
                long number = nextNew.getAndIncrement();
                Person person = persons.get((int) (number % persons.size()));
                yield person.bornLater(1 + number / persons.size()).customer(country, REGULARS + number);
            }
            case AGAIN -> {
                int number = (int) (nextAgain.getAndIncrement() % Math.min(REGULARS, persons.size()));
                yield persons.get(number).customer(country, number);
            }
        };
    }
}
