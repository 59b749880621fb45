package org.tandem.client;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection of a channel, from its opening to its end; a new attempt is a new object. At most one frame
/// is on its way out, so that what gathers meanwhile leaves together. Public only because Jetty calls it by reflection.
public final class Connection implements Session.Listener {
    /// What the channel hears from its connection, on the connection's threads.
    interface Owner {
        void opened(Connection connection);

        void received(Connection connection, String frame);

        void ended(Connection connection, ClientFailure why);

        @Nullable
        String nextFrame();

        /// Whether more waits than the last frame could take.
        boolean hasMore();
    }

    private final Owner owner;
    private final String address;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Session session;

    Connection(Owner owner, String address) {
        this.owner = owner;
        this.address = address;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        owner.opened(this);
        opened.demand();
    }

    @Override
    public void onWebSocketText(String frame) {
        owner.received(this, frame);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        end(ClientFailure.of(cause, address));
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        end(new ClientFailure(
                ClientFailure.Kind.DISCONNECTED,
                address + " closed the channel (" + code + (reason == null || reason.isEmpty() ? "" : ": " + reason)
                        + ")"));
        callback.succeed();
    }

    /// The application has dealt with the last frame: read the next one.
    void readOn() {
        Session open = session;
        if (open != null && !ended.get() && open.isOpen()) {
            open.demand();
        }
    }

    boolean isOpen() {
        return session != null && !ended.get();
    }

    /// Writes what waits. Callable from any thread; a call while another thread writes makes that one look again.
    void flush() {
        if (wanted.getAndIncrement() != 0) {
            return;
        }
        do {
            writeOne();
        } while (wanted.decrementAndGet() > 0);
    }

    private void writeOne() {
        Session open = session;
        if (open == null || ended.get()) {
            return;
        }
        if (!writing.compareAndSet(false, true)) {
            missed.set(true);
            // The write may have ended between the two lines above; then nobody else would look.
            if (!writing.compareAndSet(false, true)) {
                return;
            }
        }
        missed.set(false);
        String frame = owner.nextFrame();
        if (frame == null) {
            writing.set(false);
            return;
        }
        if (owner.hasMore()) {
            missed.set(true);
        }
        open.sendText(frame, Callback.from(this::written, this::onWebSocketError));
    }

    private void written() {
        writing.set(false);
        if (missed.get()) {
            flush();
        }
    }

    /// Ends the connection at once; the owner is told why, once.
    void end(ClientFailure why) {
        if (ended.compareAndSet(false, true)) {
            Session open = session;
            if (open != null) {
                open.disconnect();
            }
            owner.ended(this, why);
        }
    }
}
