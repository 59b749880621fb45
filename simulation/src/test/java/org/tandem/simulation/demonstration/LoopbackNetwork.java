package org.tandem.simulation.demonstration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.tandem.client.ClientTls;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.message.FieldScan;
import org.tandem.web.WebServer;
import org.tandem.web.WebSocketDoor;
import org.tandem.web.certificates.DevelopmentAuthority;

/// Passes payments from bank to bank, keeps no books, and settles whatever the creditor agent accepts in time. Public
/// because Jetty calls its connections by reflection.
public final class LoopbackNetwork implements AutoCloseable {
    private static final char SEPARATOR = '\u001e';
    /// Far more than an answer in time takes even on a machine that has much else to do, and far less than
    /// [#LATE_MILLIS].
    private static final long ACCEPTANCE_MILLIS = 3_000;

    static final long LATE_MILLIS = 8_000;
    private static final String QUOTES = "{\"requestId\":\"r\",\"quotes\":[" + quote("Q1", "FXOKRU20", "27.60") + ","
            + quote("Q2", "FXDVBY20", "27.50") + "]}";

    private final Path directory;
    private final DevelopmentAuthority authority;
    private final WebServer server;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<Bic, Participant> participants = new HashMap<>();
    private final Map<String, Bic> underWay = new HashMap<>();
    final Set<String> settled = new HashSet<>();
    final AtomicLong funded = new AtomicLong();

    LoopbackNetwork(Path directory) {
        this.directory = directory;
        authority = DevelopmentAuthority.open(directory);
        server = WebServer.named("loopback")
                .mutualTls("127.0.0.1", 0, authority.server(), authority.trust())
                .webSocket(new WebSocketDoor("/v1/channel", 1 << 20, Duration.ofMinutes(1), opening -> {
                    Bic bic = Bic.of(Objects.requireNonNull(opening.participant()));
                    return new Connection(bic);
                }))
                .start();
    }

    private static String quote(String id, String provider, String rate) {
        String amount = "{\"amount\":\"100.00\",\"currency\":\"";
        return "{\"quoteId\":\"" + id + "\",\"fxProvider\":\"" + provider + "\",\"rate\":\"" + rate
                + "\",\"referenceRate\":\"27.61\",\"marginBasisPoints\":\"3.60\",\"source\":" + amount
                + "BYN\"},\"target\":" + amount + "RUB\"},\"senderFee\":" + amount + "BYN\"},\"receiverFee\":" + amount
                + "RUB\"},\"debit\":" + amount + "BYN\"},\"credit\":" + amount
                + "RUB\"},\"totalCostPercent\":\"0.12\",\"fixedSide\":\"SOURCE\",\"expiresAt\":\"2026-01-01T00:00:00Z\"}";
    }

    URI address() {
        return URI.create("wss://127.0.0.1:" + server.httpsPort().orElseThrow());
    }

    synchronized ClientTls credentials(Bic bic) {
        authority.participant(bic.shortCode());
        return ClientTls.ofPkcs12(
                authority.participants().resolve(bic.shortCode() + ".p12"),
                DevelopmentAuthority.PKCS12_PASSWORD,
                directory.resolve("ca.crt"));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.close();
    }

    /// Numbered deliveries of one participant, and what waits to be written to it.
    private static final class Participant {
        private @Nullable Session session;
        private long sequence;
        private final StringBuilder frame = new StringBuilder();

        void entry(String head, String body) {
            frame.append(frame.isEmpty() ? "" : String.valueOf(SEPARATOR))
                    .append(head)
                    .append('\n')
                    .append(body);
        }

        void deliver(String kind, String xml) {
            entry("DELIVERY " + ++sequence + " " + kind, xml);
        }

        void flush() {
            Session to = session;
            if (to != null && !frame.isEmpty()) {
                to.sendText(frame.toString(), Callback.NOOP);
                frame.setLength(0);
            }
        }
    }

    private Participant participant(Bic bic) {
        return participants.computeIfAbsent(bic, _ -> new Participant());
    }

    private synchronized void frame(Bic from, String frame) {
        List<String> entries = new ArrayList<>();
        for (int begin = 0; begin < frame.length(); ) {
            int end = frame.indexOf(SEPARATOR, begin);
            entries.add(frame.substring(begin, end < 0 ? frame.length() : end));
            begin = end < 0 ? frame.length() : end + 1;
        }
        for (String entry : entries) {
            int line = entry.indexOf('\n');
            String[] words = entry.substring(0, line).split(" ", 0);
            String body = entry.substring(line + 1);
            if (words[0].equals("REQUEST")) {
                request(from, words[1], words[2]);
            } else if (words[0].equals("MESSAGE")) {
                participant(from).entry("ANSWER " + words[1] + " ACTC", "");
                message(from, body);
            }
        }
        participants.values().forEach(Participant::flush);
    }

    private void request(Bic from, String ref, String kind) {
        if (kind.equals("fund")) {
            funded.incrementAndGet();
        }
        participant(from).entry("ANSWER " + ref + " 200", kind.equals("quote") ? QUOTES : "{}");
    }

    private void message(Bic from, String xml) {
        if (xml.contains("pacs.008.001.08\">")) {
            String uetr = FieldScan.element(xml, "UETR");
            underWay.put(uetr, from);
            int agent = xml.indexOf("<CdtrAgt>");
            participant(Bic.of(FieldScan.element(xml, "BICFI", agent))).deliver("pacs.008", xml);
            var _ = timer.schedule(() -> expire(uetr), ACCEPTANCE_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        String uetr = FieldScan.element(xml, "OrgnlUETR");
        Bic debtorAgent = underWay.remove(uetr);
        if (debtorAgent == null) {
            return;
        }
        if (FieldScan.element(xml, "TxSts").equals("ACCP")) {
            settled.add(uetr);
            participant(from).deliver("pacs.002", report(uetr, "ACSC", ""));
            participant(debtorAgent).deliver("pacs.002", report(uetr, "ACSC", ""));
            participant(Bic.of("FXOKRU20")).deliver("camt.054", "<Ntry><UETR>" + uetr + "</UETR></Ntry>");
        } else {
            participant(debtorAgent).deliver("pacs.002", report(uetr, "RJCT", FieldScan.element(xml, "Cd")));
        }
    }

    private synchronized void expire(String uetr) {
        Bic debtorAgent = underWay.remove(uetr);
        if (debtorAgent != null) {
            participant(debtorAgent).deliver("pacs.002", report(uetr, "RJCT", "AB05"));
            participant(debtorAgent).flush();
        }
    }

    private static String report(String uetr, String status, String reason) {
        return "<Document><OrgnlUETR>" + uetr + "</OrgnlUETR><TxSts>" + status + "</TxSts>"
                + (reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>")
                + "</Document>";
    }

    public final class Connection implements Session.Listener.AutoDemanding {
        private final Bic bic;

        Connection(Bic bic) {
            this.bic = bic;
        }

        @Override
        public void onWebSocketOpen(Session session) {
            synchronized (LoopbackNetwork.this) {
                participant(bic).session = session;
            }
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            synchronized (LoopbackNetwork.this) {
                participant(bic).session = null;
            }
        }

        @Override
        public void onWebSocketText(String frame) {
            frame(bic, frame);
        }
    }
}
