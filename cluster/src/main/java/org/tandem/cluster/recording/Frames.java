package org.tandem.cluster.recording;

import io.aeron.cluster.codecs.MessageHeaderDecoder;
import io.aeron.cluster.codecs.NewLeadershipTermEventDecoder;
import io.aeron.protocol.DataHeaderFlyweight;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/// The frames of one file of a recording.
final class Frames {
    private static final int ALIGNMENT = 32;
    /// What a disk writes whole or not at all, whatever the file system's pages are.
    private static final int SECTOR_LENGTH = 512;
    private static final int BEGIN = 0x80;
    private static final int END = 0x40;

    private final MappedByteBuffer mapped;
    private final UnsafeBuffer bytes;
    private final CRC32C crc = new CRC32C();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    private Frames(MappedByteBuffer mapped) {
        this.mapped = mapped;
        this.bytes = new UnsafeBuffer(mapped);
    }

    static Frames map(Path file, int lengthMax) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > lengthMax) {
                throw new DamagedRecording(file + " is longer than a segment of " + lengthMax + " bytes");
            }
            return new Frames(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    UnsafeBuffer bytes() {
        return bytes;
    }

    int length() {
        return bytes.capacity();
    }

    /// Where the frame after the one here begins.
    int next(int offset) {
        return offset + BitUtil.align(frameLength(offset), ALIGNMENT);
    }

    /// Whether a frame is here that can be relied on: padding, or data that its checksum vouches for.
    boolean isGood(int offset) {
        return offset < length() && (isPadding(offset) || isWhole(offset));
    }

    boolean isData(int offset) {
        return type(offset) == DataHeaderFlyweight.HDR_TYPE_DATA;
    }

    boolean isBegin(int offset) {
        return (flags(offset) & BEGIN) != 0;
    }

    boolean isEnd(int offset) {
        return (flags(offset) & END) != 0;
    }

    /// Whether the cluster says here that a new leader's term begins.
    boolean isNewTerm(int offset) {
        if (dataLength(offset) < MessageHeaderDecoder.ENCODED_LENGTH) {
            return false;
        }
        header.wrap(bytes, offset + DataHeaderFlyweight.HEADER_LENGTH);
        return header.schemaId() == MessageHeaderDecoder.SCHEMA_ID
                && header.templateId() == NewLeadershipTermEventDecoder.TEMPLATE_ID;
    }

    int dataLength(int offset) {
        return frameLength(offset) - DataHeaderFlyweight.HEADER_LENGTH;
    }

    /// The first whole frame behind a place where none is; -1 when nothing follows.
    int wholeBehind(int offset) {
        for (int at = offset; at <= length() - ALIGNMENT; at += ALIGNMENT) {
            if (frameLength(at) != 0 && isWhole(at)) {
                return at;
            }
        }
        return -1;
    }

    /// Whether what is here was begun and not finished: at least one sector of a frame was never written. Anything
    /// finer is no torn write: disks do not write half sectors, so that it was whole once, and may have been
    /// acknowledged.
    boolean isTorn(int offset) {
        if (frameLength(offset) == 0) {
            return true;
        }
        if (!fits(offset) || !isData(offset)) {
            return false;
        }
        int end = next(offset);
        for (int sector = BitUtil.align(offset + 1, SECTOR_LENGTH); sector < end; sector += SECTOR_LENGTH) {
            if (isEmpty(sector, Math.min(sector + SECTOR_LENGTH, end))) {
                return true;
            }
        }
        return false;
    }

    /// Behind the last byte that was written.
    int writtenEnd() {
        int end = length();
        while (end > 0 && bytes.getByte(end - 1) == 0) {
            end--;
        }
        return end;
    }

    private boolean isEmpty(int from, int to) {
        for (int at = from; at < to; at += Long.BYTES) {
            if (bytes.getLong(at) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The rest of a term that was not used. It has no checksum; but it has a whole header, and nothing behind it,
    /// which a data frame whose type was damaged, or whose header was cut, has not.
    private boolean isPadding(int offset) {
        return fits(offset)
                && type(offset) == DataHeaderFlyweight.HDR_TYPE_PAD
                && bytes.getInt(offset + DataHeaderFlyweight.STREAM_ID_FIELD_OFFSET, ByteOrder.LITTLE_ENDIAN) != 0
                && isEmpty(offset + DataHeaderFlyweight.HEADER_LENGTH, next(offset));
    }

    /// The archive keeps the checksum where the session id was.
    private boolean isWhole(int offset) {
        if (!fits(offset) || !isData(offset)) {
            return false;
        }
        crc.reset();
        crc.update(mapped.limit(next(offset)).position(offset + DataHeaderFlyweight.HEADER_LENGTH));
        mapped.clear();
        return (int) crc.getValue()
                == bytes.getInt(offset + DataHeaderFlyweight.SESSION_ID_FIELD_OFFSET, ByteOrder.LITTLE_ENDIAN);
    }

    private boolean fits(int offset) {
        int length = frameLength(offset);
        return length >= DataHeaderFlyweight.HEADER_LENGTH && length <= length() - offset;
    }

    private int frameLength(int offset) {
        return bytes.getInt(offset, ByteOrder.LITTLE_ENDIAN);
    }

    private int flags(int offset) {
        return bytes.getByte(offset + DataHeaderFlyweight.FLAGS_FIELD_OFFSET);
    }

    private int type(int offset) {
        return bytes.getShort(offset + DataHeaderFlyweight.TYPE_FIELD_OFFSET, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }
}
