package org.tandem.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.cases.PaymentSubjects;
import org.tandem.domain.Limits;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.channel.Channels;
import org.tandem.gateway.delivery.Deliveries;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.delivery.Originals;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.http.CertificateAccess;
import org.tandem.gateway.http.Families;
import org.tandem.gateway.http.Routes;
import org.tandem.gateway.limit.Admission;
import org.tandem.gateway.limit.RateLimits;
import org.tandem.gateway.message.GateWords;
import org.tandem.gateway.message.MessageSubjects;
import org.tandem.gateway.message.Messages;
import org.tandem.gateway.port.BacklogReader;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.Ledger;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.gateway.port.ScreeningLists;
import org.tandem.gateway.request.Requests;
import org.tandem.gateway.status.PaymentStatuses;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.rulebook.Rulebook;
import org.tandem.iso20022.xml.Grammar;
import org.tandem.web.WebServerBuilder;
import org.tandem.web.WebSocketDoor;
import org.tandem.web.WebSocketOpening;

/// The gateway, put together. It keeps nothing that the journal does not have: any number of gateways may run side by
/// side, and one that starts learns everything from steps, from the journal's beginning on.
///
/// ```java
/// Gateway gateway = new Gateway(GatewaySettings.DEFAULT, ports, InstantSource.system());
/// // one thread, in journal order: gateway.onStep(step, position)
/// try (gateway; WebServer server = gateway.addTo(WebServer.named("gateway").mutualTls(…)).start()) { … }
/// ```
public final class Gateway implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final Directory directory = new Directory();
    private final PaymentStatuses statuses;
    private final Deliveries deliveries;
    private final Admission admission = new Admission(System::nanoTime);
    private final Channels channels;
    private final Routes routes;
    private final CertificateAccess access;
    private final Gate gate;
    private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final PaymentSubjects subjects;
    private volatile long position;

    /// The rest of the house, as the gateway sees it.
    public record Ports(
            Ledger ledger,
            BacklogReader backlog,
            PaymentHistory history,
            Balances balances,
            ScreeningLists lists,
            Gate gate) {}

    public Gateway(GatewaySettings settings, Ports ports, InstantSource clock) {
        LongSupplier epochNanos = () -> nanos(clock.instant());
        RateLimits limits = new RateLimits(settings.limits(), System::nanoTime);
        Ledger ledger = admission.watched(ports.ledger());
        OriginalMessage compression = new OriginalMessage();
        Originals<Message> originals = new Originals<>(settings.keptOriginals());
        Originals<ScreeningSubject> examined = new Originals<>(settings.keptOriginals());
        Grammar grammar = Grammar.standard();
        gate = ports.gate();
        statuses = new PaymentStatuses(settings.rememberedPayments());
        deliveries = new Deliveries(directory::operator, compression, originals, grammar, new GateWords(gate));
        subjects = new MessageSubjects(compression, grammar, examined);
        Messages messages = new Messages(new Messages.Parts(
                ledger,
                directory,
                statuses,
                gate,
                compression,
                originals,
                examined,
                deliveries,
                grammar,
                new Rulebook(directory::currency, settings.characters()),
                limits,
                admission,
                ports.history(),
                ports.balances(),
                epochNanos,
                virtualThreads));
        Requests requests = new Requests(new Requests.Parts(
                ledger,
                directory,
                statuses,
                limits,
                admission,
                ports.history(),
                ports.balances(),
                ports.lists(),
                epochNanos,
                virtualThreads));
        channels = new Channels(settings.channel(), messages, requests, deliveries, ports.backlog(), virtualThreads);
        routes = new Routes(messages, requests, channels);
        access = new CertificateAccess(directory);
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    /// Every step of the journal, in order, by one thread. Never blocks on a participant.
    ///
    /// @param journalPosition where the step begins, for [BacklogReader#read]
    public void onStep(Step step, long journalPosition) {
        for (Recorded recorded : step.events()) {
            directory.apply(recorded.event(), step.timeNanos());
            if (recorded.event() instanceof Event.ChangeApplied it
                    && it.what() instanceof Change.ActivatePolicy change) {
                gate.policy(change.policy(), Instant.ofEpochSecond(0, step.timeNanos()));
            }
            statuses.apply(recorded.event(), step.timeNanos());
        }
        gate.networkEpoch(directory.listEpoch());
        channels.onStep(step, journalPosition);
        position = journalPosition;
    }

    /// The last step taken in, or 0.
    public long position() {
        return position;
    }

    /// Adds the channel, the routes and the rule of who may use them to a server with a mutual TLS door.
    public WebServerBuilder addTo(WebServerBuilder server) {
        return server.access(access)
                .routes(routes::addTo)
                .beforeStop(channels::stop)
                .webSocket(new WebSocketDoor("/v1/channel", Limits.CHANNEL_FRAME_BYTES_MAX, IDLE, this::open));
    }

    private Session.@Nullable Listener open(WebSocketOpening opening) {
        String bic = opening.participant();
        var words = opening.request().getParameterMap().get("family");
        Family family = Families.of(words == null || words.isEmpty() ? null : words.getFirst());
        if (bic == null || !Bic.isBic(bic) || family == null || !access.isKnown(Bic.of(bic))) {
            return null;
        }
        return channels.accept(Bic.of(bic), family);
    }

    /// The parties of payments in the log, for cases and re-screening; for one thread.
    public PaymentSubjects subjects() {
        return subjects;
    }

    public Directory directory() {
        return directory;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public Channels channels() {
        return channels;
    }

    public Admission admission() {
        return admission;
    }

    /// Ends every connection. The server is closed by who made it, before or after.
    @Override
    public void close() {
        channels.stop();
        virtualThreads.close();
    }
}
