package org.tandem.cluster.verify;

import io.aeron.protocol.DataHeaderFlyweight;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/// One recording of the archive, read from its files: frames with their checksums, put together to messages.
final class Recording {
    private static final int FRAME_ALIGNMENT = 32;
    private static final int BEGIN = 0x80;
    private static final int END = 0x40;

    private final Path directory;
    private final long recordingId;
    private final int segmentLength;
    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer(64 * 1024);
    private int messageLength;
    private boolean inMessage;
    private long position;

    /// Receives a whole message.
    @FunctionalInterface
    interface MessageHandler {
        /// @param endPosition the recording's position after it
        void onMessage(DirectBuffer buffer, int length, long endPosition);
    }

    Recording(Path archiveDirectory, long recordingId, int segmentLength) {
        this.directory = archiveDirectory;
        this.recordingId = recordingId;
        this.segmentLength = segmentLength;
    }

    /// Whether there are files of it; an old snapshot's are deleted.
    boolean exists() throws IOException {
        return !bases().isEmpty();
    }

    /// Where the files begin.
    long startPosition() throws IOException {
        return bases().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new NotVerified("the recording " + recordingId + " has no files"));
    }

    private List<Long> bases() throws IOException {
        String prefix = recordingId + "-";
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".rec"))
                    .map(name -> Long.parseLong(name.substring(prefix.length(), name.length() - 4)))
                    .toList();
        }
    }

    /// Reads all messages from the beginning of the files.
    /// @return where the last whole message ends
    /// @throws NotVerified when a frame is damaged and others follow it
    long read(MessageHandler handler) throws IOException {
        position = startPosition();
        long wholeEnd = position;
        while (Files.exists(file(position))) {
            MappedByteBuffer mapped = map(file(position));
            UnsafeBuffer segment = new UnsafeBuffer(mapped);
            CRC32C crc = new CRC32C();
            int offset = 0;
            while (offset < segment.capacity()
                    && (isPadding(segment, offset) || isWhole(mapped, segment, offset, crc))) {
                int aligned = BitUtil.align(segment.getInt(offset, ByteOrder.LITTLE_ENDIAN), FRAME_ALIGNMENT);
                position += aligned;
                if (take(segment, offset)) {
                    handler.onMessage(message, messageLength, position);
                }
                wholeEnd = inMessage ? wholeEnd : position;
                offset += aligned;
            }
            if (offset < segment.capacity()) {
                nothingFollows(mapped, segment, offset, crc);
                return wholeEnd;
            }
        }
        return wholeEnd;
    }

    /// @return whether the message is complete
    private boolean take(UnsafeBuffer segment, int offset) {
        if (type(segment, offset) != DataHeaderFlyweight.HDR_TYPE_DATA) {
            return false;
        }
        int flags = segment.getByte(offset + DataHeaderFlyweight.FLAGS_FIELD_OFFSET);
        int length = segment.getInt(offset, ByteOrder.LITTLE_ENDIAN) - DataHeaderFlyweight.HEADER_LENGTH;
        if ((flags & BEGIN) != 0) {
            messageLength = 0;
            inMessage = true;
        }
        if (!inMessage) {
            // The rest of a message whose beginning was deleted with the log before it.
            return false;
        }
        message.putBytes(messageLength, segment, offset + DataHeaderFlyweight.HEADER_LENGTH, length);
        messageLength += length;
        inMessage = (flags & END) == 0;
        return !inMessage;
    }

    /// The rest of a term that was not used; it has no checksum.
    private static boolean isPadding(UnsafeBuffer segment, int offset) {
        return fits(segment, offset) && type(segment, offset) == DataHeaderFlyweight.HDR_TYPE_PAD;
    }

    /// A frame with content that its checksum vouches for. The archive keeps it where the session id was.
    private static boolean isWhole(MappedByteBuffer mapped, UnsafeBuffer segment, int offset, CRC32C crc) {
        if (!fits(segment, offset) || type(segment, offset) != DataHeaderFlyweight.HDR_TYPE_DATA) {
            return false;
        }
        int length = segment.getInt(offset, ByteOrder.LITTLE_ENDIAN);
        crc.reset();
        crc.update(mapped.limit(offset + BitUtil.align(length, FRAME_ALIGNMENT))
                .position(offset + DataHeaderFlyweight.HEADER_LENGTH));
        mapped.clear();
        return (int) crc.getValue()
                == segment.getInt(offset + DataHeaderFlyweight.SESSION_ID_FIELD_OFFSET, ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean fits(UnsafeBuffer segment, int offset) {
        int length = segment.getInt(offset, ByteOrder.LITTLE_ENDIAN);
        return length >= DataHeaderFlyweight.HEADER_LENGTH && length <= segment.capacity() - offset;
    }

    private static int type(UnsafeBuffer segment, int offset) {
        return segment.getShort(offset + DataHeaderFlyweight.TYPE_FIELD_OFFSET, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }

    /// A torn last frame is the end; a whole frame behind a damaged one says that the damage is no torn end.
    private void nothingFollows(MappedByteBuffer mapped, UnsafeBuffer segment, int offset, CRC32C crc) {
        for (int at = offset; at <= segment.capacity() - FRAME_ALIGNMENT; at += FRAME_ALIGNMENT) {
            if (segment.getInt(at, ByteOrder.LITTLE_ENDIAN) != 0 && isWhole(mapped, segment, at, crc)) {
                throw damaged(position + (at - offset));
            }
        }
        long next = position - offset + segmentLength;
        if (Files.exists(file(next))) {
            throw damaged(next);
        }
    }

    private NotVerified damaged(long goesOnAt) {
        return new NotVerified(
                "the recording " + recordingId + " is damaged at " + position + ": whole frames follow at " + goesOnAt);
    }

    private MappedByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > segmentLength) {
                throw new NotVerified(file + " is longer than a segment of " + segmentLength + " bytes");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private Path file(long at) {
        return directory.resolve(recordingId + "-" + (at - at % segmentLength) + ".rec");
    }
}
