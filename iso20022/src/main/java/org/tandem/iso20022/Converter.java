package org.tandem.iso20022;

import java.util.ArrayList;
import java.util.List;
import org.tandem.iso20022.ReadResult.Read;
import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.message.Family;

/// Carries a message from the version it came in to a family, or says what did not make it. One converter for each
/// thread.
public final class Converter {
    private final MessageWriter writer = new MessageWriter();

    /// The message in the new family; `lost` is empty when nothing was cut or left out.
    public record Converted(byte[] utf8, List<String> lost) {
        public Converted {
            lost = List.copyOf(lost);
        }

        public boolean isLossFree() {
            return lost.isEmpty();
        }
    }

    /// Converts the first message of what was read. A header is given the new definition.
    public Converted convert(Read read, Family family) {
        BusinessHeader header = read.header();
        if (header != null) {
            String definition = family.definition(read.message().kind()).toString();
            header = new BusinessHeader(
                    header.from(),
                    header.to(),
                    header.messageId(),
                    definition,
                    header.service(),
                    header.createdAt(),
                    header.copyDuplicate(),
                    header.possibleDuplicate(),
                    header.priority(),
                    header.signed());
        }
        writer.write(read.message(), header, family);
        List<String> lost = new ArrayList<>();
        for (String path : read.notKept()) {
            lost.add(path + ": not carried over");
        }
        lost.addAll(writer.lost());
        return new Converted(writer.toBytes(), lost);
    }
}
