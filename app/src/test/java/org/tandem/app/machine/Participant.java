package org.tandem.app.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.tandem.client.Answer;
import org.tandem.client.ChannelClient;
import org.tandem.client.ChannelSettings;
import org.tandem.client.ClientTls;
import org.tandem.client.Delivery;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.message.ChosenQuote;
import org.tandem.simulation.message.CreditTransferTemplate;
import org.tandem.simulation.message.Requests;
import org.tandem.simulation.message.StatusReportTemplate;
import org.tandem.simulation.party.Customer;
import org.tandem.simulation.party.Customers;

/// A participant with the real client and its own certificate, played by hand.
final class Participant implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Bic bic;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final ChannelClient channel;

    private Participant(Machine machine, Bic bic, long lastSequence) {
        this.bic = bic;
        ChannelSettings settings = ChannelSettings.of(
                        machine.channel(), credentials(machine, bic), bic.shortCode())
                .withLastSequence(lastSequence);
        channel = ChannelClient.open(settings, deliveries::add);
    }

    static Participant open(Machine machine, Bic bic) {
        return open(machine, bic, 0);
    }

    static Participant open(Machine machine, Bic bic, long lastSequence) {
        return new Participant(machine, bic, lastSequence);
    }

    static ClientTls credentials(Machine machine, Bic bic) {
        Path keys = machine.certificates().resolve("participants");
        return ClientTls.ofPkcs12(
                keys.resolve(bic.shortCode() + ".p12"),
                machine.certificatePassword(),
                machine.certificates().resolve("ca.crt"));
    }

    Answer request(String kind, String json) throws Exception {
        return channel.request(kind, json).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    Answer send(String xml) throws Exception {
        return channel.send(xml).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    Answer fund(Bic participant, String amount, CurrencyPair pair) throws Exception {
        return request("fund", Requests.fund(id(), participant, Money.parse(amount, pair.source())));
    }

    Answer offer(CurrencyPair pair, String rate) throws Exception {
        long until = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() + 3_600_000);
        Offer offer = new Offer(bic, pair, List.of(new Tier(0, Rate.of(rate))), 100_000_000, until);
        return request("offer", Requests.offer(id(), offer));
    }

    /// Asks for prices, takes the best and sends the payment.
    /// @return its UETR
    String pay(Bic creditorAgent, CurrencyPair pair, String amount) throws Exception {
        Answer quotes = request(
                "quote",
                Requests.quote(
                        UUID.randomUUID().toString().substring(0, 30),
                        creditorAgent,
                        pair,
                        FixedSide.SOURCE,
                        Money.parse(amount, pair.source())));
        ChosenQuote best = Requests.best(quotes.body());
        if (best == null) {
            throw new AssertionError("no quote: " + quotes);
        }
        String uetr = UUID.randomUUID().toString();
        String id = "T-" + uetr.substring(0, 18);
        Answer answer = send(new CreditTransferTemplate(bic, false)
                .write(
                        id,
                        uetr,
                        System.currentTimeMillis(),
                        best,
                        creditorAgent,
                        customer(bic.country()),
                        customer(creditorAgent.country()),
                        "Sample invoice 17"));
        if (!answer.isTaken()) {
            throw new AssertionError("not taken: " + answer);
        }
        return uetr;
    }

    void accept(String uetr) throws Exception {
        Delivery payment = delivery(it -> it.kind().equals("pacs.008") && it.xml().contains(uetr));
        Answer answer = send(new StatusReportTemplate(bic, false)
                .accepted(
                        "A-" + uetr.substring(0, 18),
                        System.currentTimeMillis(),
                        StatusReportTemplate.Original.of(payment.xml())));
        if (!answer.isTaken()) {
            throw new AssertionError("the acceptance was not taken: " + answer);
        }
    }

    /// The end of a payment, as its pacs.002 says it.
    String end(String uetr) throws InterruptedException {
        Delivery report = delivery(it -> it.kind().equals("pacs.002") && it.xml().contains(uetr));
        int at = report.xml().indexOf("<TxSts>") + "<TxSts>".length();
        return report.xml().substring(at, at + 4);
    }

    Delivery delivery(Predicate<Delivery> wanted) throws InterruptedException {
        TestMachine.await(
                "a delivery to " + bic + " among " + deliveries.stream().map(Delivery::kind).toList(),
                () -> deliveries.stream().anyMatch(wanted));
        return deliveries.stream().filter(wanted).findFirst().orElseThrow();
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        channel.close();
    }

    private static Customer customer(String country) {
        return Customers.of(country, 1, 0, 1).getFirst();
    }

    private static CommandId id() {
        return CommandId.of(UUID.randomUUID());
    }
}
