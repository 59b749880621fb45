package org.tandem.cluster;

import io.aeron.Image;
import io.aeron.ImageFragmentAssembler;
import io.aeron.cluster.service.Cluster;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.MalformedBytes;
import org.tandem.codec.SnapshotReader;

/// The chunks of a snapshot as Aeron Cluster replays them to a starting service.
final class SnapshotImage implements SnapshotReader.Source {
    private final Image image;
    private final Cluster cluster;
    private final UnsafeBuffer chunk = new UnsafeBuffer(0, 0);
    private final ImageFragmentAssembler assembler =
            new ImageFragmentAssembler((buffer, offset, length, header) -> chunk.wrap(copy(buffer, offset, length)));
    private byte[] bytes = new byte[0];

    SnapshotImage(Image image, Cluster cluster) {
        this.image = image;
        this.cluster = cluster;
    }

    @Override
    public DirectBuffer next() {
        chunk.wrap(0, 0);
        while (chunk.capacity() == 0) {
            int fragments = image.poll(assembler, 1);
            if (fragments == 0 && (image.isClosed() || image.isEndOfStream())) {
                throw new MalformedBytes("the snapshot ends before its last chunk");
            }
            cluster.idleStrategy().idle(fragments);
        }
        return chunk;
    }

    private byte[] copy(DirectBuffer buffer, int offset, int length) {
        if (bytes.length != length) {
            bytes = new byte[length];
        }
        buffer.getBytes(offset, bytes);
        return bytes;
    }
}
