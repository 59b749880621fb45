package org.tandem.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.Engine;
import org.tandem.engine.laws.RandomLog;

/// P6: the engine and the naive model, told the same, say the same, command by command.
class ModelEqualityLaws {
    private final Engine engine = new Engine();
    private final ReferenceModel model = new ReferenceModel();
    private final List<Event> events = new ArrayList<>();

    @Property(tries = 10)
    void p6_the_engine_equals_the_naive_model(@ForAll long seed) {
        inStep(seed);
    }

    @Property(tries = 200)
    @Tag("slow")
    void p6_the_engine_equals_the_naive_model_over_many_logs(@ForAll long seed) {
        inStep(seed);
    }

    private static void inStep(long seed) {
        ModelEqualityLaws pair = new ModelEqualityLaws();
        RandomLog random = new RandomLog(seed);
        for (int i = 0; i < 1_500; i++) {
            Command command = i == 0 ? random.founding() : random.next();
            pair.step(command, random.timeNanos());
            pair.events.forEach(random::hear);
            random.pass();
        }
    }

    private void step(Command command, long timeNanos) {
        events.clear();
        do {
            engine.advance(timeNanos, (sequence, event, d0, d1, d2) -> events.add(event));
        } while (engine.nextDeadlineNanos() <= timeNanos);
        model.tick(timeNanos);
        events.forEach(this::hear);
        int before = events.size();
        Outcome outcome = engine.apply(command, timeNanos, (sequence, event, d0, d1, d2) -> events.add(event));
        List<Event> caused = List.copyOf(events.subList(before, events.size()));
        if (outcome instanceof Outcome.Applied) {
            compare(command, caused);
        } else {
            assertThat(caused).as("%s to %s", outcome, command).isEmpty();
        }
        model.books.check();
        compareBooks(command);
    }

    private void compare(Command command, List<Event> caused) {
        switch (command) {
            case Command.FoundNetwork it -> model.found(it);
            case Command.RequestQuote it -> compareQuotes(it, (Event.QuotesGiven) caused.getFirst());
            case Command.SubmitPayment it -> compareSubmission(it, caused.getFirst());
            case Command.AnswerPayment it ->
                assertThat(model.answer(it)).as("%s", it).isTrue();
            case Command.ReturnPayment it ->
                assertThat(model.giveBack(it)).as("%s", it).isTrue();
            case Command.Fund it -> model.books.fund(it);
            case Command.RequestDefunding it ->
                assertThat(model.books.wantOut(it)).as("%s", it).isTrue();
            case Command.ConfirmDefunding it -> model.books.paidOut(it);
            case Command.ProposeChange _,
                    Command.ApproveChange _,
                    Command.WithdrawChange _,
                    Command.PublishReferenceRate _,
                    Command.PublishOffer _,
                    Command.WithdrawOffer _,
                    Command.RequestRecall _,
                    Command.AnswerRecall _ -> caused.forEach(this::hear);
        }
    }

    private void compareQuotes(Command.RequestQuote request, Event.QuotesGiven given) {
        List<Quote> priced =
                model.price(request.debtorAgent(), request.pair(), request.fixedSide(), request.amountMinor());
        assertThat(given.quotes().stream().map(ModelEqualityLaws::unnumbered))
                .as("%s", request)
                .containsExactlyElementsOf(priced);
        model.remember(request.id(), request.debtorAgent(), request.creditorAgent(), given.quotes());
    }

    private void compareSubmission(Command.SubmitPayment it, Event event) {
        Reason expected = model.submit(it);
        Reason actual = event instanceof Event.PaymentRefused refused ? refused.reason() : Reason.NONE;
        assertThat(actual).as("%s as %s", it, event).isEqualTo(expected);
        Stream.of(event)
                .filter(Event.PaymentReserved.class::isInstance)
                .map(Event.PaymentReserved.class::cast)
                .forEach(reserved -> assertThat(reserved.terms()).isEqualTo(model.payments.get(it.uetr()).terms));
    }

    /// What the model is told because it does not decide it itself.
    private void hear(Event event) {
        if (event instanceof Event.OfferPublished it) {
            model.offer(it.offer());
        } else if (event instanceof Event.OfferWithdrawn it) {
            model.withdraw(it.fxProvider(), it.pair());
        } else if (event instanceof Event.ReferenceRatePublished it) {
            model.reference(it.pair(), it.rate());
        } else if (event instanceof Event.ChangeApplied it) {
            model.change(it.what());
        }
    }

    private void compareBooks(Command command) {
        engine.eachAccount((id, state, postedMinor, reservedMinor) -> {
            assertThat(BigInteger.valueOf(postedMinor))
                    .as("%s after %s", id, command)
                    .isEqualTo(model.books.balance.get(id));
            assertThat(BigInteger.valueOf(reservedMinor))
                    .as("%s after %s", id, command)
                    .isEqualTo(model.books.reserved.get(id));
            assertThat(state).as("%s", id).isEqualTo(model.books.state.get(id));
        });
    }

    private static Quote unnumbered(Quote it) {
        return new Quote(
                QuoteId.NONE,
                it.fxProvider(),
                it.rate(),
                it.reference(),
                it.source(),
                it.target(),
                it.senderFee(),
                it.receiverFee(),
                it.fixedSide(),
                it.fraction32(),
                it.expiresAtNanos());
    }
}
