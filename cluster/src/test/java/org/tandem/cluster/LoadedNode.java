package org.tandem.cluster;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// A process of its own: a node under load that writes every acknowledgement to its standard output, as eight bytes:
/// the payment's number when it was reserved, the negative number when it was settled. It is meant to be killed.
public final class LoadedNode {
    private static final int WINDOW = 64;

    private LoadedNode() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        long number = Long.parseLong(arguments[1]);
        boolean opened = number > 1;
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        try (ClusterNode node = ClusterNode.open(config(directory), new Listener());
                ClusterClient client = node.connect()) {
            if (!opened) {
                Pay.open(client);
            }
            Semaphore window = new Semaphore(WINDOW);
            while (true) {
                window.acquire();
                long it = number++;
                CompletableFuture<Void> _ = client.submit(Traffic.payment(it, Traffic.nowNanos()))
                        .thenCompose(reserved -> {
                            say(out, it);
                            return client.submit(Traffic.acceptance(it));
                        })
                        .thenAccept(settled -> {
                            say(out, -it);
                            window.release();
                        });
            }
        }
    }

    static NodeConfig config(Path directory) {
        return NodeConfig.small(directory)
                .withLogKept(Optional.of(Duration.ZERO))
                .withSnapshotOnClose(true);
    }

    /// Unbuffered: what was written is in the pipe, whatever happens to this process next.
    private static void say(FileOutputStream out, long word) {
        try {
            out.write(ByteBuffer.allocate(Long.BYTES).putLong(word).array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
