package org.tandem.drills.field;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tandem.app.demo.Players;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.client.ChannelSettings;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.OpenLoop;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.party.Clientele;

/// Payments at a steady pace over the participants' channel, whatever becomes of the earlier ones.
public final class Load implements AutoCloseable {
    /// So much that no account runs dry.
    private static final long FUNDING_MAJOR = 1_000_000_000_000L;
    private static final long LINGER_MICROS = 500;
    private static final long LAST_PAYMENTS_SECONDS = 90;

    private final Acknowledged acknowledged = new Acknowledged();
    private final Cast cast;
    private final Thread thread;
    private volatile boolean stopped;

    private Load(Plan plan, int perSecond) {
        this.cast = Cast.open(plan, acknowledged);
        OpenLoop loop = new OpenLoop(cast);
        this.thread = Thread.ofPlatform().name("load").unstarted(() -> {
            try {
                while (!stopped) {
                    loop.send(Math.max(1, perSecond / 4), perSecond);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Connects and funds everybody, and begins.
    public static Load begin(URI gateway, Path certificates, NetworkDefinition network, int perSecond, long seed) {
        Plan plan = new Plan(
                URI.create("wss" + gateway.toString().substring("https".length())),
                bic -> Players.credentials(certificates, bic),
                ChannelSettings.CBPR,
                Players.banks(network),
                Players.fxProviders(network),
                Players.settlementBanks(network),
                network.referenceRates(),
                FUNDING_MAJOR,
                0,
                Clientele.invented(0, seed),
                Conduct.ACCEPTS_ALL,
                LINGER_MICROS,
                seed);
        Load load = new Load(plan, perSecond);
        load.thread.start();
        return load;
    }

    public Acknowledged acknowledged() {
        return acknowledged;
    }

    /// Payments that have begun and not ended.
    int underWayCount() {
        return cast.banks().stream().mapToInt(it -> it.underWayCount()).sum();
    }

    /// Begins no more payments, and waits until each that was begun has ended.
    /// @return how many have not
    public int end() throws InterruptedException {
        stopped = true;
        thread.join();
        BooleanSupplier done = () -> underWayCount() == 0;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_PAYMENTS_SECONDS);
        while (!done.getAsBoolean() && System.nanoTime() - deadline < 0) {
            Thread.sleep(20);
        }
        return underWayCount();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        cast.close();
    }
}
