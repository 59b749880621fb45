package org.tandem.app.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.app.door.Door;
import org.tandem.app.door.Refused;
import org.tandem.app.text.Figures;
import org.tandem.client.Answer;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.QuoteJson;
import org.tandem.simulation.message.ChosenQuote;
import org.tandem.simulation.message.CreditTransferTemplate;
import org.tandem.simulation.party.Customer;

/// Asks for a price, sends a payment and follows it to its end, as the debtor agent.
public final class PaymentDesk {
    private static final String MESSAGE_PREFIX = "P";
    private static final int SENDINGS_MAX = 5;
    private static final long SEND_AGAIN_MILLIS = 500;
    private static final long LOOK_AGAIN_MILLIS = 25;

    private final Door door;
    private final InstantSource clock;
    private final Duration patience;
    private final Consumer<String> say;

    /// @param patience how long to follow a payment that does not end
    /// @param say hears each step as a line
    public PaymentDesk(Door door, InstantSource clock, Duration patience, Consumer<String> say) {
        this.door = door;
        this.clock = clock;
        this.patience = patience;
        this.say = say;
    }

    /// The price in words, and the quote to take: null without exchange.
    ///
    /// @throws Refused nobody offers a price
    public QuoteJson.@Nullable Offered price(Deal deal) {
        if (deal.pair().isSameCurrency()) {
            Receipt.lines(deal).forEach(say);
            return null;
        }
        QuoteJson.Answer answer = door.quotes(new QuoteJson.Request(
                null,
                deal.creditorAgent().bic(),
                deal.pair().source().code(),
                deal.pair().target().code(),
                deal.fix().name(),
                deal.amount().toDecimalString()));
        List<QuoteJson.Offered> offered = answer.quotes();
        if (offered.isEmpty()) {
            throw new Refused("nobody offers " + deal.pair() + " for " + deal.amount()
                    + " now; a smaller amount may have an offer, or one comes later");
        }
        Receipt.lines(deal, offered).forEach(say);
        return offered.getFirst();
    }

    /// Sends the payment and follows it.
    ///
    /// @param remittance what it is for
    public PaymentReport pay(
            Deal deal, QuoteJson.@Nullable Offered quote, Customer debtor, Customer creditor, String remittance) {
        Uetr uetr = Uetr.of(UUID.randomUUID());
        Instant sent = clock.instant();
        Bic debtorAgent = Bic.of(deal.debtorAgent().bic());
        String xml = new CreditTransferTemplate(debtorAgent, false)
                .write(
                        MESSAGE_PREFIX + uetr.toString().replace("-", ""),
                        uetr.toString(),
                        sent.toEpochMilli(),
                        chosen(deal, quote),
                        Bic.of(deal.creditorAgent().bic()),
                        debtor,
                        creditor,
                        CustomerText.escaped(remittance));
        say.accept(Figures.time(sent) + "  sent      pacs.008, UETR " + uetr);
        ImmediateAnswer answer = ImmediateAnswer.of(send(xml));
        if (answer.status().equals("RJCT")) {
            Optional<PaymentJson.Payment> known = door.payment(uetr);
            say.accept(Figures.time(clock.instant()) + "  refused   " + answer.reason() + ": " + answer.detail());
            return new PaymentReport(
                    uetr.toString(), answer.status(), answer.reason(), answer.detail(), quote, known.orElse(null));
        }
        return follow(uetr, sent, quote);
    }

    /// The same message again while it is not known whether it was taken: the system knows it by its UETR.
    private Answer send(String xml) {
        Answer answer = door.send(xml);
        for (int sendings = 1; answer.status().equals(Answer.UNKNOWN) && sendings < SENDINGS_MAX; sendings++) {
            say.accept(Figures.time(clock.instant()) + "  unknown   whether it was taken; sent again");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SEND_AGAIN_MILLIS));
            answer = door.send(xml);
        }
        return answer;
    }

    private PaymentReport follow(Uetr uetr, Instant sent, QuoteJson.@Nullable Offered quote) {
        Instant end = sent.plus(patience);
        int told = 0;
        while (true) {
            Optional<PaymentJson.Payment> found = door.payment(uetr);
            if (found.isPresent()) {
                List<PaymentJson.Stage> stages = found.get().stages();
                for (PaymentJson.Stage stage : stages.subList(told, stages.size())) {
                    say.accept(Figures.time(stage.at()) + "  " + PaymentLines.stage(found.get(), stage, sent));
                }
                told = stages.size();
            }
            boolean ended = found.map(PaymentDesk::hasEnded).orElse(false);
            if (ended || clock.instant().isAfter(end)) {
                return report(uetr, quote, found.orElse(null));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
        }
    }

    /// Held counts: persons decide then, and they take their time.
    private static boolean hasEnded(PaymentJson.Payment payment) {
        return switch (PaymentState.valueOf(payment.state())) {
            case RESERVED -> false;
            case HELD, SETTLED, RETURNED, REJECTED -> true;
        };
    }

    private static PaymentReport report(
            Uetr uetr, QuoteJson.@Nullable Offered quote, PaymentJson.@Nullable Payment payment) {
        if (payment == null) {
            return new PaymentReport(uetr.toString(), "ACSP", null, null, quote, null);
        }
        PaymentJson.Stage last = payment.stages().getLast();
        return new PaymentReport(uetr.toString(), payment.status(), last.reason(), last.detail(), quote, payment);
    }

    private static ChosenQuote chosen(Deal deal, QuoteJson.@Nullable Offered quote) {
        return quote == null
                ? ChosenQuote.none(
                        deal.amount().currency().code(), deal.amount().toDecimalString())
                : new ChosenQuote(
                        quote.quoteId(),
                        quote.fxProvider(),
                        quote.rate(),
                        quote.source().currency(),
                        quote.source().amount(),
                        quote.target().currency(),
                        quote.target().amount());
    }
}
