package org.tandem.app.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been opened so far, closed in the reverse order: a part may rely on those before it until it is closed.
public final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /// Closes one part.
    @FunctionalInterface
    public interface Closing {
        void close() throws Exception;
    }

    private record Part(String name, Closing closing) {}

    private final Deque<Part> parts = new ArrayDeque<>();

    public <T extends AutoCloseable> T add(T part) {
        add(part.getClass().getSimpleName(), part::close);
        return part;
    }

    public void add(String name, Closing closing) {
        parts.push(new Part(name, closing));
    }

    /// Closes everything, whatever one of them may throw.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.closing.close();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                // The edge: the rest must be closed all the same.
                LOG.warn("{} was not closed in order", part.name, e);
            }
        }
    }
}
