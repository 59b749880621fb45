package org.tandem.screening.list.folder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tandem.screening.list.eu.EuCsv;
import org.tandem.screening.list.eu.EuXml;
import org.tandem.screening.list.ofac.OfacAdvanced;
import org.tandem.screening.list.ofac.OfacCsv.Part;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElements;
import org.tandem.screening.list.uk.UkCsv;
import org.tandem.screening.list.un.UnXml;

/// What a file of a folder is.
enum FileKind {
    OFAC_ENTRIES("sdn.csv", Part.ENTRIES),
    OFAC_ALIASES("alt.csv", Part.ALIASES),
    OFAC_ADDRESSES("add.csv", Part.ADDRESSES),
    OFAC_COMMENTS("sdn_comments.csv", Part.COMMENTS),
    OFAC_OTHER_ENTRIES("cons_prim.csv", Part.ENTRIES),
    OFAC_OTHER_ALIASES("cons_alt.csv", Part.ALIASES),
    OFAC_OTHER_ADDRESSES("cons_add.csv", Part.ADDRESSES),
    OFAC_OTHER_COMMENTS("cons_comments.csv", Part.COMMENTS),
    OFAC_ADVANCED,
    UN,
    EU_XML,
    EU_CSV,
    UK,
    GENERIC_CSV,
    GENERIC_JSON;

    /// A header stands within so many characters of the beginning.
    private static final int HEAD_CHARACTERS = 16_384;

    private static final Pattern OWN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}\\.list\\.(csv|json)");

    private final String fileName;
    private final Part part;

    /// Kinds that are known by content are whole lists.
    FileKind() {
        this("", Part.ENTRIES);
    }

    FileKind(String fileName, Part part) {
        this.fileName = fileName;
        this.part = part;
    }

    /// What the file holds of its list.
    Part part() {
        return part;
    }

    /// The name OFAC publishes it under; empty for kinds that are known by content.
    String fileName() {
        return fileName;
    }

    /// It adds to the entries of another file.
    boolean isPart() {
        return part != Part.ENTRIES;
    }

    /// The kind whose entries it adds to.
    FileKind whole() {
        return switch (this) {
            case OFAC_ALIASES, OFAC_ADDRESSES, OFAC_COMMENTS -> OFAC_ENTRIES;
            case OFAC_OTHER_ALIASES, OFAC_OTHER_ADDRESSES, OFAC_OTHER_COMMENTS -> OFAC_OTHER_ENTRIES;
            case OFAC_ENTRIES, OFAC_OTHER_ENTRIES, OFAC_ADVANCED, UN, EU_XML, EU_CSV, UK, GENERIC_CSV, GENERIC_JSON ->
                this;
        };
    }

    /// What the name alone says.
    static Optional<FileKind> byName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (OWN.matcher(name).matches()) {
            return Optional.of(name.endsWith(".csv") ? GENERIC_CSV : GENERIC_JSON);
        }
        return Arrays.stream(values())
                .filter(kind -> !kind.fileName.isEmpty())
                .filter(kind -> name.equals(kind.fileName) || name.equals("ofac_" + kind.fileName))
                .findFirst();
    }

    /// Empty when the file is no list.
    static Optional<FileKind> of(Path file) throws ListNotReadable {
        Optional<FileKind> named = byName(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (named.isPresent() || (!name.endsWith(".xml") && !name.endsWith(".csv"))) {
            return named;
        }
        return name.endsWith(".xml") ? byRoot(ListFile.read(file)) : byHeader(ListFile.read(file));
    }

    private static Optional<FileKind> byRoot(ListFile file) throws ListNotReadable {
        return switch (new XmlElements(file, Set.of()).root().name()) {
            case OfacAdvanced.ROOT -> Optional.of(OFAC_ADVANCED);
            case UnXml.ROOT -> Optional.of(UN);
            case EuXml.ROOT -> Optional.of(EU_XML);
            default -> Optional.empty();
        };
    }

    private static Optional<FileKind> byHeader(ListFile file) {
        String head = file.head(HEAD_CHARACTERS);
        if (EuCsv.MARKS.stream().allMatch(head::contains)) {
            return Optional.of(EU_CSV);
        }
        return UkCsv.MARKS.stream().allMatch(head::contains) ? Optional.of(UK) : Optional.empty();
    }
}
