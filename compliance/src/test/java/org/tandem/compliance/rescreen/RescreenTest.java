package org.tandem.compliance.rescreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tandem.compliance.Example;
import org.tandem.compliance.FakeScreen;
import org.tandem.compliance.cases.ActionKind;
import org.tandem.compliance.cases.CaseDetail;
import org.tandem.compliance.cases.Desk;
import org.tandem.compliance.cases.Priority;
import org.tandem.compliance.known.StandingParties;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.partycase.PartyCase;
import org.tandem.compliance.partycase.PartyDesk;
import org.tandem.database.DatabaseServer;
import org.tandem.domain.payment.Uetr;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RescreenTest {
    private static final ScreenedParty ANNA = Example.debtor("Anna Linden");

    private final DatabaseServer server = DatabaseServer.temporary();
    private int databases;
    private Desk it;
    private StandingParties standing;
    private Rescreen rescreen;
    private Uetr reserved;
    private long held;

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void two_payments_are_in_flight() {
        it = new Desk(server.createDatabase("rescreen_" + databases++));
        standing = new StandingParties(it.pool);
        rescreen = new Rescreen(it.pool, standing, it.allowed, InstantSource.fixed(Desk.NOW));
        reserved = it.pay(1, ANNA, Example.creditor("Birch Works"));
        held = it.heldCase(2);
    }

    @AfterEach
    void stop() {
        it.close();
    }

    @Test
    void new_entries_are_sought_among_known_parties_and_payments_in_flight() {
        RescreenReport report = rescreen.afterUpdate(
                new ListChange(FakeScreen.of("Anna Linden", 970).withEpoch(6), 5, 1, 0, 2));
        assertThat(report.parties()).isEqualTo(3);
        assertThat(report.hits()).isEqualTo(1);
        assertThat(report.failed()).isZero();
        RescreenReport.Found found = rescreen.hits(report.id(), 10).getFirst();
        assertThat(found.name()).isEqualTo("Anna Linden");
        assertThat(found.inFlight())
                .containsExactlyInAnyOrder(reserved, it.detail(held).row().uetr());
        assertThat(rescreen.reports(10)).hasSize(1);
        assertThat(rescreen.reports(10).getFirst().removed()).isEqualTo(2);
    }

    @Test
    void each_hit_opens_one_case_of_the_party_with_its_payments_in_flight() {
        PartyDesk desk = new PartyDesk(it.pool, it.allowed, it.audit::add, InstantSource.fixed(Desk.NOW));
        RescreenReport run = rescreen.afterUpdate(
                new ListChange(FakeScreen.of("Anna Linden", 970).withEpoch(6), 5, 1, 0, 0));
        rescreen.everybody(FakeScreen.of("Anna Linden", 970).withEpoch(6));

        PartyCase found = desk.queue(true, 10).getFirst();
        assertThat(desk.queue(true, 10)).hasSize(1);
        assertThat(found.suspect().name()).isEqualTo("Anna Linden");
        assertThat(found.foundBy()).isEqualTo("run " + run.id() + " of new lists");
        assertThat(found.flights())
                .containsExactlyInAnyOrder(reserved, it.detail(held).row().uetr());
    }

    @Test
    void no_case_is_opened_for_an_allowed_pair_and_its_end_opens_it_again() {
        PartyDesk desk = new PartyDesk(it.pool, it.allowed, it.audit::add, InstantSource.fixed(Desk.NOW));
        FakeScreen lists = FakeScreen.of("Anna Linden", 970).withEpoch(6);
        rescreen.everybody(lists);
        long id = desk.queue(true, 10).getFirst().id();
        desk.propose(id, "one", false, Desk.NOW.plusSeconds(60), "born in another year");
        desk.approve(id, "two");
        assertThat(it.allowed.find(Fingerprint.of(ANNA), lists.hit().entry(), Desk.NOW))
                .isPresent();

        rescreen.everybody(lists);
        assertThat(desk.queue(true, 10)).isEmpty();

        Rescreen later = new Rescreen(it.pool, standing, it.allowed, InstantSource.fixed(Desk.NOW.plusSeconds(61)));
        later.everybody(lists);
        assertThat(desk.queue(true, 10)).extracting(PartyCase::id).containsExactly(id);
    }

    @Test
    void the_case_of_a_held_payment_gets_the_new_alert_and_its_urgency() {
        rescreen.afterUpdate(new ListChange(FakeScreen.of("Anna Linden", 970).withEpoch(6), 5, 1, 0, 0));
        CaseDetail detail = it.detail(held);
        assertThat(detail.alerts()).hasSize(2);
        assertThat(detail.row().priority()).isEqualTo(Priority.URGENT);
        assertThat(detail.actions().getLast().kind()).isEqualTo(ActionKind.RESCREENED);
    }

    @Test
    void a_clean_party_stays_clean_through_an_update_that_does_not_hit_it() {
        Fingerprint anna = Fingerprint.of(ANNA);
        assertThat(standing.find(anna)).isEmpty();
        rescreen.everybody(it.screen);
        assertThat(standing.find(anna).orElseThrow().listEpoch()).isEqualTo(5);
        assertThat(standing.find(Fingerprint.of(Example.creditor("Oak Mill")))).isEmpty();
        rescreen.afterUpdate(new ListChange(FakeScreen.of("Nobody", 900).withEpoch(6), 5, 1, 0, 0));
        assertThat(standing.find(anna).orElseThrow().listEpoch()).isEqualTo(6);
        rescreen.afterUpdate(new ListChange(FakeScreen.of("Anna Linden", 900).withEpoch(7), 6, 1, 0, 0));
        assertThat(standing.find(anna)).isEmpty();
    }

    @Test
    void a_missed_update_makes_nobody_clean() {
        rescreen.everybody(it.screen);
        rescreen.afterUpdate(new ListChange(FakeScreen.of("Nobody", 900).withEpoch(8), 7, 1, 0, 0));
        assertThat(standing.find(Fingerprint.of(ANNA)).orElseThrow().listEpoch())
                .isEqualTo(5);
    }

    @Test
    void a_payment_that_is_over_is_no_longer_in_flight() {
        it.expire(it.detail(held).row().uetr());
        it.feed();
        RescreenReport report =
                rescreen.everybody(FakeScreen.of("Anna Linden", 970).withEpoch(6));
        List<RescreenReport.Found> found = rescreen.hits(report.id(), 10);
        assertThat(found.getFirst().inFlight()).containsExactly(reserved);
    }
}
