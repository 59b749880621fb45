package org.tandem.simulator.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/// An open file, or the open directory when there is none.
final class DiskChannel extends FileChannel {
    private final VirtualDisk disk;
    private final @Nullable DiskFile file;
    private long position;

    DiskChannel(VirtualDisk disk, @Nullable DiskFile file) {
        this.disk = disk;
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = read(into, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return file().read(into, at);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int count = write(from, position);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        disk.mayFail();
        return file().write(from, at);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file().length();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.mayFail();
        file().cut(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (file == null) {
            disk.forceDirectory();
        } else {
            disk.mayFail();
            file.force();
        }
    }

    @Override
    protected void implCloseChannel() {
        // Nothing is held.
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
        throw new UnsupportedOperationException("scattered reads");
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException("gathered writes");
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("transfers");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw new UnsupportedOperationException("transfers");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException("mapped files");
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException("locks");
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException("locks");
    }

    private DiskFile file() throws IOException {
        if (!isOpen() || file == null) {
            throw new IOException("no open file");
        }
        return file;
    }
}
