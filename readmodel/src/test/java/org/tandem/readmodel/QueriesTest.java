package org.tandem.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.readmodel.Corridor.BYN;
import static org.tandem.readmodel.Corridor.PAIR;
import static org.tandem.readmodel.Corridor.PAYEE;
import static org.tandem.readmodel.Corridor.PAYER;
import static org.tandem.readmodel.Corridor.PROVIDER;
import static org.tandem.readmodel.Corridor.RUB;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tandem.database.Pool;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.command.Command;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.account.Statement;
import org.tandem.readmodel.network.ChangeRow;
import org.tandem.readmodel.overview.Attention;
import org.tandem.readmodel.overview.Figures;
import org.tandem.readmodel.overview.Grain;
import org.tandem.readmodel.overview.SeriesPoint;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.readmodel.payment.PaymentFilter;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.payment.TimelineStep;
import org.tandem.readmodel.projection.Feeding;
import org.tandem.readmodel.rates.QuoteRequestRow;
import org.tandem.readmodel.rows.Page;

final class QueriesTest {
    private static final int QUICK = 40;
    private static final int SLOW = 10;

    private static Ledgers ledgers;
    private static Queries queries;
    private static Corridor corridor;
    private static Quote taken;
    private static Uetr returned;
    private static Uetr held;
    private static Uetr waiting;
    private static Uetr rejected;

    /// 40 settled within 300 ms, 10 after 6 s, one of them returned after a recall; one rejected, one refused, one
    /// held,
    /// one open.
    @BeforeAll
    static void a_morning() throws SQLException {
        ledgers = new Ledgers();
        corridor = new Corridor(31);
        taken = corridor.quotes(1_250_000).getFirst();
        corridor.pass(1_000_000_000);
        returned = corridor.pay(taken, Verdict.PASS);
        corridor.pass(300_000_000);
        corridor.answer(returned, true);
        for (int i = 1; i < QUICK; i++) {
            Uetr uetr = corridor.pay(corridor.quotes(10_000 + i).getFirst(), Verdict.PASS);
            corridor.pass(300_000_000);
            corridor.answer(uetr, true);
        }
        for (int i = 0; i < SLOW; i++) {
            Uetr uetr = corridor.pay(corridor.quotes(20_000 + i).getFirst(), Verdict.PASS);
            corridor.pass(6_000_000_000L);
            corridor.answer(uetr, true);
        }
        rejected = corridor.pay(corridor.quotes(30_000).getFirst(), Verdict.PASS);
        corridor.answer(rejected, false);
        Quote wrong = corridor.quotes(30_000).getFirst();
        corridor.pay(corridor.uetr(), wrong, Verdict.PASS, new Money(30_001, BYN));
        corridor.apply(new Command.RequestRecall(corridor.id(), returned, PAYER, Reason.CUST, new byte[] {1}));
        corridor.pass(60_000_000_000L);
        corridor.apply(new Command.ReturnPayment(corridor.id(), returned, PAYEE, Reason.FOCR, new byte[] {2, 2}));
        corridor.pass(5_000_000_000L);
        held = corridor.pay(corridor.quotes(50_000).getFirst(), Verdict.HOLD);
        waiting = corridor.pay(corridor.quotes(60_000).getFirst(), Verdict.PASS);
        Pool pool = ledgers.fresh();
        Feeding.all(pool, corridor.steps);
        queries = new Queries(pool);
    }

    @AfterAll
    static void stop() {
        ledgers.close();
    }

    @Test
    void pages_show_every_payment_once_newest_first() {
        List<PaymentRow> all = new ArrayList<>();
        long before = Page.NEWEST;
        while (before != 0) {
            Page<PaymentRow> page = queries.payments().search(PaymentFilter.EVERYTHING, before, 7);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(7);
            all.addAll(page.rows());
            before = page.before().orElse(0);
        }
        assertThat(all).hasSize(QUICK + SLOW + 4);
        assertThat(all).extracting(PaymentRow::sequence).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(all.getFirst().uetr()).isEqualTo(waiting);
        List<PaymentRow> streamed = new ArrayList<>();
        queries.payments().each(PaymentFilter.EVERYTHING, 1_000, streamed::add);
        assertThat(streamed).isEqualTo(all);
    }

    @Test
    void each_condition_of_a_search_holds() {
        PaymentFilter all = PaymentFilter.EVERYTHING;
        assertThat(found(all.withStates(PaymentState.SETTLED))).hasSize(QUICK + SLOW - 1);
        assertThat(found(all.withStates(PaymentState.SETTLED, PaymentState.HELD)))
                .hasSize(QUICK + SLOW);
        assertThat(found(all.withStates(PaymentState.HELD)))
                .extracting(PaymentRow::uetr)
                .containsExactly(held);
        assertThat(found(all.withStates(PaymentState.RETURNED)))
                .extracting(PaymentRow::uetr)
                .containsExactly(returned);
        assertThat(found(all.withReason(Reason.AC04)))
                .extracting(PaymentRow::uetr)
                .containsExactly(rejected);
        assertThat(found(all.withText("ACCOUNT clo")))
                .extracting(PaymentRow::uetr)
                .containsExactly(rejected);
        assertThat(found(all.withUetrPrefix(held.toString())))
                .extracting(PaymentRow::uetr)
                .containsExactly(held);
        assertThat(found(all.withUetrPrefix(held.toString().substring(0, 11))))
                .extracting(PaymentRow::uetr)
                .contains(held);
        assertThat(found(all.withParticipant(PAYER))).hasSize(QUICK + SLOW + 4);
        assertThat(found(all.withParticipant(PAYEE).withStates(PaymentState.HELD)))
                .hasSize(1);
        assertThat(found(all.withParticipant(PROVIDER)))
                .allMatch(row -> row.price().fxProvider().equals(PROVIDER));
        assertThat(found(all.withParticipant(Bic.of("ZZZZBY20")))).isEmpty();
        assertThat(found(all.withCurrency("RUB"))).hasSize(QUICK + SLOW + 4);
        assertThat(found(all.withCurrency("JPY"))).isEmpty();
        Instant settledAt = detail(returned).payment().times().received();
        assertThat(found(all.withReceived(settledAt, settledAt.plusMillis(1))))
                .extracting(PaymentRow::uetr)
                .containsExactly(returned);
        assertThat(found(all.withReceived(settledAt.plusMillis(1), null))).hasSize(QUICK + SLOW + 3);
        assertThat(found(all.withReceived(null, settledAt))).isEmpty();
    }

    @Test
    void a_returned_payment_tells_its_whole_story() {
        PaymentDetail detail = detail(returned);
        assertThat(detail.payment().state()).isEqualTo(PaymentState.RETURNED);
        assertThat(detail.payment().reason()).isEqualTo(Reason.FOCR);
        assertThat(detail.payment().price().source()).isEqualTo(taken.source());
        assertThat(detail.payment().price().target()).isEqualTo(taken.target());
        assertThat(detail.payment().price().marginPpm()).isEqualTo(taken.marginInHundredthsOfBasisPoint());
        assertThat(detail.payment().price().totalCostPpm()).isEqualTo(taken.totalCostPpm());
        assertThat(detail.timeline())
                .extracting(TimelineStep::stage)
                .containsExactly(
                        TimelineStep.Stage.QUOTED,
                        TimelineStep.Stage.CREATED,
                        TimelineStep.Stage.RECEIVED,
                        TimelineStep.Stage.RESERVED,
                        TimelineStep.Stage.SETTLED,
                        TimelineStep.Stage.RECALL_REQUESTED,
                        TimelineStep.Stage.RETURNED);
        assertThat(detail.timeline().get(4).sincePreviousMicros()).isEqualTo(300_000);
        assertThat(detail.postings()).hasSize(6);
        assertThat(detail.messages())
                .extracting(row -> row.kind().text())
                .containsExactly("pacs.008", "camt.056", "pacs.004");
        assertThat(queries.payments()
                        .originalMessage(detail.messages().getLast().eventSequence()))
                .hasValue(new byte[] {2, 2});
        QuoteRequestRow request = Objects.requireNonNull(detail.quoteRequest());
        assertThat(request.quotes()).hasSize(2).contains(taken);
        assertThat(request.chosen()).isEqualTo(taken.id());
        assertThat(request.chosenBy()).isEqualTo(returned);
        assertThat(queries.payments().detail(corridor.uetr())).isEmpty();
    }

    @Test
    void figures_count_what_happened() {
        Instant now = now();
        Figures figures = queries.overview().figures(now.minus(Duration.ofMinutes(9)), now, now);
        assertThat(figures.counts()).isEqualTo(new Figures.Counts(1, 1, QUICK + SLOW + 2, QUICK + SLOW, 1, 1));
        assertThat(figures.settledWithin5s()).isEqualTo(QUICK);
        assertThat(figures.settledWithin60s()).isEqualTo(QUICK + SLOW);
        assertThat(figures.within5sPpm()).isEqualTo(800_000);
        assertThat(figures.composition()).isEqualTo(new Figures.Composition(QUICK + SLOW, 0, 0, 0));
        assertThat(figures.composition().nationalPpm()).isEqualTo(1_000_000);
        Figures.Percentiles latency = Objects.requireNonNull(figures.receivedToSettled());
        assertThat(latency.p50Micros()).isBetween(290_000L, 310_000L);
        assertThat(latency.p99Micros()).isBetween(5_800_000L, 6_200_000L);
        assertThat(figures.rejections())
                .extracting(Figures.Rejection::reason)
                .containsExactlyInAnyOrder(Reason.AC04, Reason.AB04);
        assertThat(figures.marginMedianPpm()).isBetween(0L, 5_000L);
        assertThat(figures.values()).extracting(Figures.CurrencyValue::currency).containsExactly(BYN, RUB);
        assertThat(figures.values().getFirst().paidMinor().longValueExact())
                .isEqualTo(
                        settled().mapToLong(it -> it.terms().source().minor()).sum());
        Figures minutes = queries.overview().figures(now.minus(Duration.ofHours(9)), now, now);
        assertThat(minutes.counts()).isEqualTo(figures.counts());
    }

    @Test
    void a_series_has_every_bucket_once() {
        Instant now = now();
        List<SeriesPoint> points = queries.overview().series(now.minus(Duration.ofMinutes(5)), now, Grain.SECOND);
        assertThat(points).hasSizeBetween(300, 301);
        assertThat(points.stream().mapToLong(SeriesPoint::settled).sum()).isEqualTo(QUICK + SLOW);
        assertThat(queries.overview().series(now.minus(Duration.ofHours(1)), now, Grain.MINUTE))
                .hasSizeBetween(60, 61)
                .anyMatch(point -> point.p99Micros() > 5_000_000);
    }

    @Test
    void what_needs_a_human_is_counted() {
        Attention attention = queries.overview().attention(now());
        assertThat(attention.holds().underHour()).isEqualTo(1);
        assertThat(attention.holds().all()).isEqualTo(1);
        assertThat(attention.stuck()).isZero();
        assertThat(attention.openRecalls()).isEqualTo(1);
        assertThat(queries.overview().attention(now().plusSeconds(60)).stuck()).isEqualTo(1);
        assertThat(queries.overview()
                        .attention(now().plus(Duration.ofHours(5)))
                        .holds()
                        .underDay())
                .isEqualTo(1);
        assertThat(queries.payments().openRecalls(10))
                .extracting(row -> row.uetr())
                .containsExactly(returned);
    }

    @Test
    void statements_run_from_balance_to_balance() {
        AccountId account = AccountId.settlement(PAYER, BYN);
        Instant start = Instant.ofEpochSecond(Corridor.START_NANOS / 1_000_000_000L);
        Statement whole = queries.accounts()
                .statement(account, start, now().plusSeconds(1), -1, 1_000)
                .orElseThrow();
        assertThat(whole.openingMinor()).isZero();
        assertThat(whole.closingMinor())
                .isEqualTo(queries.accounts().account(account).orElseThrow().postedMinor());
        assertThat(whole.entries().getLast().balanceMinor()).isEqualTo(whole.closingMinor());
        assertThat(whole.debits().count() + whole.credits().count())
                .isEqualTo(whole.entries().size());
        assertThat(whole.credits().sumMinor() - whole.debits().sumMinor()).isEqualTo(whole.closingMinor());
        assertThat(whole.entries().stream().filter(entry -> entry.uetr() == null))
                .hasSize(1);
        assertThat(whole.entries().stream().filter(entry -> returned.equals(entry.uetr())))
                .hasSize(3);
        Instant middle = start.plusSeconds(20);
        Statement second = queries.accounts()
                .statement(account, middle, now().plusSeconds(1), -1, 1_000)
                .orElseThrow();
        Statement first =
                queries.accounts().statement(account, start, middle, -1, 1_000).orElseThrow();
        assertThat(first.closingMinor()).isEqualTo(second.openingMinor());
        assertThat(first.entries().size() + second.entries().size())
                .isEqualTo(whole.entries().size());
        List<Statement.Entry> paged = new ArrayList<>();
        for (long after = -1; after != 0; ) {
            Statement page = queries.accounts()
                    .statement(account, start, now().plusSeconds(1), after, 9)
                    .orElseThrow();
            paged.addAll(page.entries());
            after = page.after().orElse(0);
        }
        assertThat(paged).isEqualTo(whole.entries());
    }

    @Test
    void rules_rates_and_participants_are_there() {
        assertThat(queries.network().network().orElseThrow().fees()).hasSize(1);
        assertThat(queries.network().network().orElseThrow().currencies())
                .extracting(row -> row.country())
                .containsExactly("BY", "RU");
        assertThat(queries.network().changes(Page.NEWEST, 100).rows())
                .hasSize(10)
                .allMatch(row ->
                        row.state() == ChangeRow.State.APPLIED && row.decider().equals("boris"));
        assertThat(queries.network().openChanges()).isEmpty();
        assertThat(queries.rates().offersInForce()).hasSize(2);
        assertThat(queries.rates().referenceRates()).hasSize(1);
        assertThat(queries.rates().offerHistory(PAIR, Page.NEWEST, 10).rows()).hasSize(2);
        assertThat(queries.rates().quoteRequests(PAYER, Page.NEWEST, 10).rows()).hasSize(10);
        assertThat(queries.accounts().participant(PAYER).orElseThrow().accounts())
                .hasSize(2);
        assertThat(queries.accounts().fundings(Page.NEWEST, 10).rows()).hasSize(3);
    }

    private static List<PaymentRow> found(PaymentFilter filter) {
        return queries.payments().search(filter, Page.NEWEST, 1_000).rows();
    }

    private static PaymentDetail detail(Uetr uetr) {
        return queries.payments().detail(uetr).orElseThrow();
    }

    private static Stream<Event.PaymentSettled> settled() {
        return corridor.steps.stream()
                .flatMap(step -> step.events().stream())
                .filter(recorded -> recorded.event() instanceof Event.PaymentSettled)
                .map(recorded -> (Event.PaymentSettled) recorded.event());
    }

    private static Instant now() {
        return Instant.ofEpochSecond(0, corridor.timeNanos() + 1_000_000);
    }
}
