package org.tandem.simulation.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tandem.client.Answer;
import org.tandem.client.AnswerHandler;
import org.tandem.client.ChannelClient;
import org.tandem.client.ChannelListener;
import org.tandem.client.ChannelSettings;
import org.tandem.client.ClientFailure;
import org.tandem.client.Delivery;
import org.tandem.simulation.message.ChosenQuote;
import org.tandem.simulation.message.CreditTransferTemplate;
import org.tandem.simulation.message.FieldScan;
import org.tandem.simulation.message.Requests;
import org.tandem.simulation.party.Clientele;

/// A bank on the public channel. As debtor agent it asks for quotes, takes the best, sends pacs.008 and waits for the
/// final pacs.002; as creditor agent it answers pacs.008 by its [Conduct]. All its state lives on its channel's
/// callback thread.
public final class SimulatedBank implements AutoCloseable {
    /// It is not known whether the message was taken.
    static final String UNCERTAIN = "ED06";

    private final BankProfile profile;
    private final BankObserver observer;
    private final RandomGenerator random;
    private final CreditTransferTemplate creditTransfers;
    private final Clientele clientele;
    private final Map<String, OutgoingPayment> underWay = new HashMap<>();
    private final String idPrefix;
    private final ScheduledExecutorService timer;
    private final CreditorSide creditor;
    private final LongAdder notified = new LongAdder();
    private final ChannelClient channel;
    private volatile int underWayCount;
    private long messageNumber;

    private SimulatedBank(
            ChannelSettings settings,
            BankProfile profile,
            Conduct conduct,
            Clientele clientele,
            long seed,
            ScheduledExecutorService timer,
            BankObserver observer) {
        boolean newest = settings.family().equals(ChannelSettings.NEWEST);
        this.profile = profile;
        this.observer = observer;
        this.timer = timer;
        this.clientele = clientele;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed ^ profile.bic().packed());
        this.creditTransfers = new CreditTransferTemplate(profile.bic(), newest);
        // Ids and UETRs follow from the seed: a second run against the same log wants another seed.
        this.idPrefix = profile.bic().code().substring(0, 4)
                + Long.toString(Math.floorMod(random.nextLong(), 1L << 35), 36) + "-";
        this.channel = ChannelClient.prepare(settings, new Listener());
        this.creditor = new CreditorSide(this, channel, newest, conduct, seed, idPrefix, timer);
    }

    /// Connects.
    ///
    /// @param clientele of this bank and all others
    /// @param timer for answers that come late
    /// @throws ClientFailure when the channel cannot be opened
    public static SimulatedBank open(
            ChannelSettings settings,
            BankProfile profile,
            Conduct conduct,
            Clientele clientele,
            long seed,
            ScheduledExecutorService timer,
            BankObserver observer) {
        SimulatedBank bank = new SimulatedBank(settings, profile, conduct, clientele, seed, timer, observer);
        bank.channel.connect();
        return bank;
    }

    public BankProfile profile() {
        return profile;
    }

    public ChannelClient channel() {
        return channel;
    }

    /// Payments from others that this bank accepted in time, so far.
    public long acceptedCount() {
        return creditor.acceptedCount();
    }

    /// Payments from others that it rejected, left unanswered or accepted late, so far.
    public long otherwiseCount() {
        return creditor.otherwiseCount();
    }

    /// Confirmations and notifications received, so far.
    public long notifiedCount() {
        return notified.sum();
    }

    /// Payments that have not ended yet. Read from another thread it may be a moment old.
    public int underWayCount() {
        return underWayCount;
    }

    /// Pays from any thread; the orders leave together.
    ///
    /// @param intendedNanos when each should have left, or the one for all
    public void pay(List<PaymentOrder> orders, long... intendedNanos) {
        channel.execute(() -> {
            for (int i = 0; i < orders.size(); i++) {
                payNow(orders.get(i), intendedNanos[Math.min(i, intendedNanos.length - 1)]);
            }
        });
    }

    /// Pays one; only from this bank's callbacks.
    public OutgoingPayment payNow(PaymentOrder order, long intendedNanos) {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        OutgoingPayment payment = new OutgoingPayment(
                order, new UUID(high, low).toString(), idPrefix + Long.toString(++messageNumber), intendedNanos);
        underWay.put(payment.uetr(), payment);
        underWayCount = underWay.size();
        payment.askedNanos = System.nanoTime();
        if (order.pair().isSameCurrency()) {
            payment.quotedNanos = payment.askedNanos;
            payment.quote = ChosenQuote.none(
                    order.pair().source().code(), order.amount().toDecimalString());
            transfer(payment, payment.quote);
            return payment;
        }
        String request = Requests.quote(
                payment.messageId(), order.creditorAgent(), order.pair(), order.fixedSide(), order.amount());
        tell(payment.uetr(), true, "quote request", request);
        try {
            channel.request("quote", request, new OnQuote(payment));
        } catch (ClientFailure e) {
            finish(payment, OutgoingPayment.UNKNOWN, e.kind().name());
        }
        return payment;
    }

    @Override
    public void close() {
        channel.close();
    }

    private void transfer(OutgoingPayment payment, ChosenQuote quote) {
        PaymentOrder order = payment.order();
        String xml = creditTransfers.write(
                payment.messageId(),
                payment.uetr(),
                System.currentTimeMillis(),
                quote,
                order.creditorAgent(),
                clientele.customer(profile.country(), order.debtor()),
                clientele.customer(order.creditorCountry(), order.creditor()),
                "Sample invoice " + order.number() + ", goods as per sample contract");
        payment.sentNanos = System.nanoTime();
        tell(payment.uetr(), true, "pacs.008", xml);
        send(payment, xml);
    }

    private void send(OutgoingPayment payment, String xml) {
        try {
            channel.send(xml, new OnTransfer(payment, xml));
        } catch (ClientFailure e) {
            finish(payment, OutgoingPayment.UNKNOWN, e.kind().name());
        }
    }

    private void finish(OutgoingPayment payment, String status, String reason) {
        if (underWay.remove(payment.uetr()) == null) {
            return;
        }
        underWayCount = underWay.size();
        payment.finalNanos = System.nanoTime();
        payment.status = status;
        payment.reason = reason;
        observer.finished(this, payment);
    }

    void tell(String uetr, boolean sent, String kind, String text) {
        if (observer.follows(uetr)) {
            observer.message(profile.bic(), sent, kind, text);
        }
    }

    /// A status report about one of ours, in an answer or a delivery.
    private void reported(OutgoingPayment payment, String xml) {
        String status = FieldScan.element(xml, "TxSts");
        switch (status) {
            case OutgoingPayment.SETTLED -> finish(payment, status, "");
            case OutgoingPayment.REJECTED -> {
                int rejected = Math.max(0, xml.indexOf("StsRsnInf"));
                payment.detail = FieldScan.element(xml, "AddtlInf", rejected);
                finish(payment, status, FieldScan.element(xml, "Cd", rejected));
            }
            default -> {
                // On its way: received, reserved or held; the final word comes later.
            }
        }
    }

    private final class Listener implements ChannelListener {
        @Override
        public void delivered(Delivery delivery) {
            String xml = delivery.xml();
            if (delivery.kind().startsWith("pacs.008")) {
                creditor.delivered(xml);
            } else if (delivery.kind().startsWith("pacs.002")) {
                String uetr = FieldScan.element(xml, "OrgnlUETR");
                tell(uetr, false, "pacs.002", xml);
                OutgoingPayment payment = underWay.get(uetr);
                if (payment == null) {
                    notified.increment();
                } else {
                    reported(payment, xml);
                }
            } else {
                notified.increment();
                String uetr = FieldScan.element(xml, "UETR");
                tell(uetr, false, delivery.kind(), xml);
            }
        }
    }

    private final class OnQuote implements AnswerHandler {
        private final OutgoingPayment payment;

        OnQuote(OutgoingPayment payment) {
            this.payment = payment;
        }

        @Override
        public void answered(Answer answer) {
            payment.quotedNanos = System.nanoTime();
            if (observer.follows(payment.uetr())) {
                payment.quoteAnswer = answer.body();
                tell(payment.uetr(), false, "quote", answer.body());
            }
            ChosenQuote best = Requests.best(answer.body());
            payment.quote = best;
            if (best == null) {
                payment.detail = answer.status() + " " + FieldScan.field(answer.body(), "detail", 0);
                finish(payment, OutgoingPayment.UNQUOTED, FieldScan.field(answer.body(), "reason", 0));
            } else {
                transfer(payment, best);
            }
        }

        @Override
        public void unanswered(ClientFailure why) {
            finish(payment, OutgoingPayment.UNKNOWN, "");
        }
    }

    private final class OnTransfer implements AnswerHandler {
        private final OutgoingPayment payment;
        private final String xml;

        OnTransfer(OutgoingPayment payment, String xml) {
            this.payment = payment;
            this.xml = xml;
        }

        @Override
        public void answered(Answer answer) {
            payment.takenNanos = System.nanoTime();
            if (answer.isTaken()) {
                return;
            }
            tell(payment.uetr(), false, "answer", answer.body());
            if (answer.status().equals(UNCERTAIN)) {
                // Taken or not: the same message again gets the true answer.
                var _ = timer.schedule(() -> channel.execute(() -> send(payment, xml)), 250, TimeUnit.MILLISECONDS);
                return;
            }
            if (answer.body().contains("TxSts")) {
                reported(payment, answer.body());
            } else {
                // admi.002: the message was not even readable; its reason stands in RjctgPtyRsn.
                payment.detail = FieldScan.element(answer.body(), "RsnDesc");
                finish(payment, OutgoingPayment.REJECTED, FieldScan.element(answer.body(), "RjctgPtyRsn"));
            }
        }

        @Override
        public void unanswered(ClientFailure why) {
            finish(payment, OutgoingPayment.UNKNOWN, "");
        }
    }
}
