package org.tandem.gateway.channel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.delivery.Deliveries;
import org.tandem.gateway.message.Messages;
import org.tandem.gateway.port.BacklogReader;
import org.tandem.gateway.request.Requests;
import org.tandem.iso20022.message.Family;

/// Every participant's channel: at most one connection each, the newest. Steps come in by one thread and are never held
/// up by a connection.
public final class Channels {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final Map<Bic, ChannelSession> sessions = new ConcurrentHashMap<>();
    private final DeliveryIndex index = new DeliveryIndex();
    private final AtomicLong failures = new AtomicLong();
    private final ChannelSettings settings;
    private final Messages messages;
    private final Requests requests;
    private final Deliveries deliveries;
    private final BacklogReader backlog;
    private final Executor writers;
    private final Polling polling;

    /// @param writers runs writing and catching up; tasks may block, so virtual threads suit
    public Channels(
            ChannelSettings settings,
            Messages messages,
            Requests requests,
            Deliveries deliveries,
            BacklogReader backlog,
            Executor writers) {
        this.settings = settings;
        this.messages = messages;
        this.requests = requests;
        this.deliveries = deliveries;
        this.backlog = backlog;
        this.writers = writers;
        this.polling = new Polling(index, backlog, deliveries);
    }

    public Polling polling() {
        return polling;
    }

    /// The listener of a new connection.
    public Session.Listener accept(Bic participant, Family family) {
        Outbox outbox = new Outbox(writers, deliveries, family, fault -> failed(participant, fault));
        return new ChannelSession(participant, this, messages.newReader(), outbox);
    }

    /// The one thread that brings steps, in journal order.
    public void onStep(Step step, long journalPosition) {
        for (Recorded recorded : step.events()) {
            for (int i = 0; i < Recipients.MAX; i++) {
                long sequence = recorded.delivery(i);
                if (sequence > 0) {
                    deliver(recorded, i, step.timeNanos(), journalPosition);
                }
            }
        }
    }

    private void deliver(Recorded recorded, int recipientIndex, long timeNanos, long journalPosition) {
        Bic recipient = Recipients.of(recorded.event(), recipientIndex);
        index.note(recipient, recorded.delivery(recipientIndex), journalPosition);
        polling.wake(recipient);
        ChannelSession session = sessions.get(recipient);
        if (session != null) {
            session.deliver(recorded, recipientIndex, timeNanos);
        }
    }

    /// The last delivery the participant was given, connected or not.
    public long lastSequence(Bic participant) {
        return index.last(participant);
    }

    /// A journal position at or before that delivery.
    public long positionBefore(Bic participant, long sequence) {
        return index.positionBefore(participant, sequence);
    }

    public boolean isConnected(Bic participant) {
        return sessions.containsKey(participant);
    }

    public int connected() {
        return sessions.size();
    }

    /// What waits to be written to participants, in bytes, roughly.
    public long waitingBytes() {
        return sessions.values().stream()
                .mapToLong(ChannelSession::waitingBytes)
                .sum();
    }

    /// Faults of the house itself, each logged when it happened.
    public long failures() {
        return failures.get();
    }

    /// Ends every connection; participants connect again elsewhere or later.
    public void stop() {
        polling.stop();
        sessions.values().forEach(session -> session.end(CloseReason.STOPPING, "this gateway stops; connect again"));
    }

    void opened(ChannelSession session) {
        ChannelSession older = sessions.put(session.participant(), session);
        if (older != null) {
            older.end(CloseReason.REPLACED, "a newer connection of " + session.participant() + " took over");
        }
        LOG.info("{} is connected", session.participant());
    }

    void closed(ChannelSession session) {
        if (sessions.remove(session.participant(), session)) {
            LOG.info("{} is disconnected", session.participant());
        }
    }

    void failed(Bic participant, Throwable failure) {
        failures.incrementAndGet();
        LOG.error("a fault on the channel of {}", participant, failure);
    }

    DeliveryIndex index() {
        return index;
    }

    ChannelSettings settings() {
        return settings;
    }

    Messages messages() {
        return messages;
    }

    Requests requests() {
        return requests;
    }

    BacklogReader backlog() {
        return backlog;
    }

    Executor writers() {
        return writers;
    }
}
