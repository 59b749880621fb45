package org.tandem.cluster.recording;

import io.aeron.archive.checksum.Checksum;
import io.aeron.archive.checksum.Checksums;
import io.aeron.archive.client.AeronArchive;
import io.aeron.archive.codecs.CatalogHeaderDecoder;
import io.aeron.archive.codecs.RecordingDescriptorDecoder;
import io.aeron.archive.codecs.RecordingDescriptorEncoder;
import io.aeron.archive.codecs.RecordingDescriptorHeaderDecoder;
import io.aeron.archive.codecs.RecordingDescriptorHeaderEncoder;
import io.aeron.archive.codecs.RecordingState;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/// The archive's list of its recordings. A killed archive leaves in it that they are still being written.
///
/// An archive that starts looks itself for their ends, and refuses to start when the last frame is the unused rest of
/// a term that is longer than a page: nothing but its header is ever written, and it takes that for a torn write. It
/// also reads outside its buffer when the last frame ends where a chunk does that it reads at once. So whoever has
/// looked at every frame says where the recordings end.
public final class Catalog {
    public static final String FILE_NAME = "archive.catalog";
    private static final int HEADER_LENGTH = RecordingDescriptorHeaderDecoder.BLOCK_LENGTH;
    private static final int ALIGNMENT_MAX = 4_096;

    private final RecordingDescriptorHeaderDecoder header = new RecordingDescriptorHeaderDecoder();
    private final RecordingDescriptorDecoder descriptor = new RecordingDescriptorDecoder();
    private final Checksum checksum = Checksums.crc32c();
    private final UnsafeBuffer bytes;

    private Catalog(UnsafeBuffer bytes) {
        this.bytes = bytes;
    }

    /// Writes where recordings end, for those whose end the archive has not written itself.
    ///
    /// @param ends positions, by recording
    /// @throws DamagedRecording when this is no list that the archive can have written
    public static void writeEnds(Path archiveDirectory, Map<Long, Long> ends) throws IOException {
        try (FileChannel file = FileChannel.open(
                archiveDirectory.resolve(FILE_NAME), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer mapped = file.map(FileChannel.MapMode.READ_WRITE, 0, file.size());
            new Catalog(new UnsafeBuffer(mapped)).write(ends);
            mapped.force();
        }
    }

    private void write(Map<Long, Long> ends) {
        int alignment = alignment();
        int offset = CatalogHeaderDecoder.BLOCK_LENGTH;
        while (offset + HEADER_LENGTH <= bytes.capacity()) {
            header.wrap(bytes, offset, HEADER_LENGTH, RecordingDescriptorHeaderDecoder.SCHEMA_VERSION);
            int length = header.length();
            if (length == 0) {
                return;
            }
            if (length < RecordingDescriptorDecoder.BLOCK_LENGTH
                    || length > bytes.capacity() - offset - HEADER_LENGTH) {
                throw new DamagedRecording("the archive's list of recordings is damaged at " + offset);
            }
            descriptor.wrap(
                    bytes,
                    offset + HEADER_LENGTH,
                    RecordingDescriptorDecoder.BLOCK_LENGTH,
                    RecordingDescriptorDecoder.SCHEMA_VERSION);
            Long end = ends.get(descriptor.recordingId());
            if (end != null
                    && header.stateRaw() == RecordingState.VALID.value()
                    && descriptor.stopPosition() == AeronArchive.NULL_POSITION) {
                stop(offset, length, end);
            }
            offset += BitUtil.align(HEADER_LENGTH + length, alignment);
        }
    }

    private int alignment() {
        if (bytes.capacity() < CatalogHeaderDecoder.BLOCK_LENGTH) {
            throw new DamagedRecording("the archive's list of recordings is cut short");
        }
        CatalogHeaderDecoder catalog = new CatalogHeaderDecoder()
                .wrap(bytes, 0, CatalogHeaderDecoder.BLOCK_LENGTH, CatalogHeaderDecoder.SCHEMA_VERSION);
        if (!BitUtil.isPowerOfTwo(catalog.alignment()) || catalog.alignment() > ALIGNMENT_MAX) {
            throw new DamagedRecording("the archive's list of recordings is damaged at its beginning");
        }
        return catalog.alignment();
    }

    private void stop(int offset, int length, long end) {
        new RecordingDescriptorEncoder()
                .wrap(bytes, offset + HEADER_LENGTH)
                .stopPosition(Math.max(end, descriptor.startPosition()))
                .stopTimestamp(System.currentTimeMillis());
        new RecordingDescriptorHeaderEncoder()
                .wrap(bytes, offset)
                .checksum(checksum.compute(bytes.addressOffset(), offset + HEADER_LENGTH, length));
    }
}
