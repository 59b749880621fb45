package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.gateway.World.CREDITOR_AGENT;
import static org.tandem.gateway.World.DEBTOR_AGENT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.gateway.Samples.Transfer;
import org.tandem.gateway.TestChannel.Entry;

/// Lists that change between the gate and the log cost nobody a payment.
class ListChangeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private World world;

    @BeforeEach
    void found() throws Exception {
        world = new World(directory).founded();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_payment_cleared_by_the_lists_before_is_cleared_again_before_its_sender_hears_of_it() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT)) {
            world.activateLists(2);
            String uetr = Samples.uetr();
            debtor.send("MESSAGE p\n" + transfer(debtor, uetr, "Anna Linden"));
            awaitTurnedAway();
            world.screenBy(2);

            assertThat(debtor.answer("p")).isEqualTo(new Entry("ANSWER p ACTC", ""));
            assertThat(creditor.delivery("pacs.008").body()).contains(uetr);
        }
        assertThat(refused()).isEmpty();
    }

    @Test
    void the_new_lists_judge_it() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            world.activateLists(2);
            debtor.send("MESSAGE p\n" + transfer(debtor, Samples.uetr(), "Forbidden Works"));
            awaitTurnedAway();
            world.screenBy(2);

            assertThat(debtor.answer("p").word(2)).isEqualTo("RJCT");
        }
        assertThat(refused()).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.RR04);
            assertThat(it.detail()).isEqualTo("refused by the gate");
        });
    }

    @Test
    void a_payment_cleared_by_the_policy_before_is_judged_by_the_new_one() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            String before = transfer(debtor, Samples.uetr(), "Anna Linden");
            world.activatePolicy(2, """
                    policy 1
                    pack
                      pack OWN-1 version 1
                      need always debtor lei else reject RR02
                    usual rules=OWN-1 mode=IN_LINE verdictAge=PT24H listAge=PT48H
                    """);
            debtor.send("MESSAGE p\n" + before);
            awaitTurnedAway();
            world.screenBy(2);

            assertThat(debtor.answer("p").word(2)).isEqualTo("RJCT");
        }
        assertThat(refused())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.RR02));
    }

    private TestChannel open(Bic participant) throws Exception {
        return TestChannel.open(world, participant, world.gateway.channels().lastSequence(participant));
    }

    private static String transfer(TestChannel debtor, String uetr, String debtorName) throws Exception {
        debtor.send("REQUEST q quote\n{\"creditorAgent\":\"VLGTRU20\",\"sourceCurrency\":\"BYN\","
                + "\"targetCurrency\":\"RUB\",\"fixedSide\":\"SOURCE\",\"amount\":\"100.00\"}");
        String quote = Samples.field(debtor.answer("q").body(), "quoteId");
        return Transfer.of(uetr, quote, "100.00", "2750.00")
                .withNames(debtorName, "Oak Mill")
                .xml();
    }

    private void awaitTurnedAway() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (world.journal().stream()
                .noneMatch(step -> step.outcome() instanceof Outcome.Refused it && it.reason() == Reason.RR04)) {
            assertThat(System.nanoTime())
                    .as("the ledger turned no payment away")
                    .isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<Event.PaymentRefused> refused() {
        return world.journal().stream()
                .flatMap(step -> step.events().stream())
                .map(Recorded::event)
                .filter(Event.PaymentRefused.class::isInstance)
                .map(Event.PaymentRefused.class::cast)
                .toList();
    }
}
