package org.tandem.cluster.journal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;
import java.util.Optional;

/// Linux's `sync_file_range`: the system begins to write a file's bytes to disk, and nobody waits. What databases use
/// for the same purpose; Java has no way of its own to it. It makes nothing durable: that is what `force` is for.
final class WriteOut implements AutoCloseable {
    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MemoryLayout LONG = ValueLayout.JAVA_LONG;
    private static final int READ_ONLY_CLOSED_ON_EXEC = 0x80000;
    private static final int BEGIN_WRITING = 2;

    private final SyncFileRange syncFileRange;
    private final Close close;
    private final int descriptor;

    /// `int sync_file_range(int fd, off64_t offset, off64_t nbytes, unsigned int flags)`
    @FunctionalInterface
    public interface SyncFileRange {
        int call(int descriptor, long offset, long length, int flags);
    }

    /// `int open(const char *pathname, int flags)`
    @FunctionalInterface
    public interface Open {
        int call(MemorySegment path, int flags);
    }

    /// `int close(int fd)`
    @FunctionalInterface
    public interface Close {
        int call(int descriptor);
    }

    private WriteOut(SyncFileRange syncFileRange, Close close, int descriptor) {
        this.syncFileRange = syncFileRange;
        this.close = close;
        this.descriptor = descriptor;
    }

    /// @return nothing on a system that does not have the call
    static Optional<WriteOut> open(Path file) throws IOException {
        Optional<SyncFileRange> call = find("sync_file_range", SyncFileRange.class, INT, LONG, LONG, INT);
        Optional<Open> open = find("open", Open.class, ValueLayout.ADDRESS, INT);
        Optional<Close> close = find("close", Close.class, INT);
        if (call.isEmpty() || open.isEmpty() || close.isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            int descriptor = open.get().call(arena.allocateFrom(file.toString()), READ_ONLY_CLOSED_ON_EXEC);
            if (descriptor < 0) {
                throw new IOException(file + " cannot be opened");
            }
            return Optional.of(new WriteOut(call.get(), close.get(), descriptor));
        }
    }

    void begin(long offset, long length) throws IOException {
        if (syncFileRange.call(descriptor, offset, length, BEGIN_WRITING) != 0) {
            throw new IOException("the system cannot begin to write " + length + " bytes at " + offset);
        }
    }

    @Override
    public void close() throws IOException {
        if (close.call(descriptor) != 0) {
            throw new IOException("the system cannot close a file of the journal");
        }
    }

    /// A function of the C library that takes these and gives back an int.
    @SuppressWarnings("restricted")
    private static <T> Optional<T> find(String name, Class<T> as, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return SymbolLookup.loaderLookup()
                .or(linker.defaultLookup())
                .find(name)
                .map(symbol -> linker.downcallHandle(symbol, FunctionDescriptor.of(INT, arguments)))
                .map(handle -> MethodHandleProxies.asInterfaceInstance(as, handle));
    }
}
