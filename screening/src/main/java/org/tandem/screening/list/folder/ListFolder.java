package org.tandem.screening.list.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.eu.EuCsv;
import org.tandem.screening.list.eu.EuXml;
import org.tandem.screening.list.generic.GenericCsv;
import org.tandem.screening.list.generic.GenericJson;
import org.tandem.screening.list.ofac.OfacAdvanced;
import org.tandem.screening.list.ofac.OfacCsv;
import org.tandem.screening.list.ofac.OfacCsv.Part;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.uk.UkCsv;
import org.tandem.screening.list.un.UnXml;

/// Reads every list of a folder. OFAC's CSV files have no header and are known by their names; an operator's own lists
/// are named `NAME.list.csv` or `NAME.list.json`; all others are known by their content, whatever they are called.
///
/// A folder is read whole or not at all. Files that are no list are passed over, see [#ignored]: a list that is passed
/// over because of its name is missed by the store, which then holds payments.
public final class ListFolder {
    static final int FILES_MAX = 1_000;

    private ListFolder() {}

    /// The lists in the folder, sorted by name.
    public static List<ListVersion> read(Path folder) throws ListNotReadable {
        return read(files(folder));
    }

    /// The lists that these files are, sorted by name.
    public static List<ListVersion> read(List<Path> files) throws ListNotReadable {
        Map<String, ListVersion> lists = new TreeMap<>();
        Map<String, Path> origins = new TreeMap<>();
        for (Path file : files) {
            Optional<FileKind> kind = FileKind.of(file);
            if (kind.isEmpty() || kind.get().isPart()) {
                continue;
            }
            ListVersion version = version(kind.get(), file, files);
            Path before = origins.putIfAbsent(version.list(), file);
            if (before != null) {
                throw new ListNotReadable(
                        file.getFileName().toString(),
                        0,
                        "it is the list " + version.list() + ", and so is " + before.getFileName(),
                        "keep one of them");
            }
            lists.put(version.list(), version);
        }
        refuseLoneParts(files);
        return List.copyOf(lists.values());
    }

    /// The files of each list in the folder, entries first, without reading the lists themselves.
    public static List<List<Path>> groups(Path folder) throws ListNotReadable {
        List<Path> files = files(folder);
        List<List<Path>> groups = new ArrayList<>();
        for (Path file : files) {
            Optional<FileKind> kind = FileKind.of(file);
            if (kind.isPresent() && !kind.get().isPart()) {
                List<Path> group = new ArrayList<>(List.of(file));
                files.stream()
                        .filter(part -> FileKind.byName(part)
                                .filter(FileKind::isPart)
                                .map(FileKind::whole)
                                .equals(kind))
                        .forEach(group::add);
                groups.add(List.copyOf(group));
            }
        }
        refuseLoneParts(files);
        return List.copyOf(groups);
    }

    /// The names of files in the folder that are no list and were passed over.
    public static List<String> ignored(Path folder) throws ListNotReadable {
        List<String> ignored = new ArrayList<>();
        for (Path file : files(folder)) {
            if (FileKind.of(file).isEmpty()) {
                ignored.add(file.getFileName().toString());
            }
        }
        return List.copyOf(ignored);
    }

    private static List<Path> files(Path folder) throws ListNotReadable {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(Predicate.not(ListFolder::isHidden))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .limit(FILES_MAX + 1L)
                    .toList();
            if (files.size() > FILES_MAX) {
                throw new ListNotReadable(
                        folder.toString(),
                        0,
                        "it holds more than " + FILES_MAX + " files",
                        "give a folder of list files");
            }
            return files;
        } catch (IOException e) {
            throw new ListNotReadable(
                    folder.toString(), 0, "the folder cannot be read: " + e, "check that it is a folder you may read");
        }
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static ListVersion version(FileKind kind, Path path, List<Path> all) throws ListNotReadable {
        return switch (kind) {
            case OFAC_ENTRIES -> new OfacCsv(ofacParts(kind, all)).read("OFAC-SDN");
            case OFAC_OTHER_ENTRIES -> new OfacCsv(ofacParts(kind, all)).read("OFAC-CONS");
            case OFAC_ADVANCED -> new OfacAdvanced(ListFile.read(path)).read("OFAC-SDN");
            case UN -> new UnXml(ListFile.read(path)).read("UN");
            case EU_XML -> new EuXml(ListFile.read(path)).read("EU");
            case EU_CSV -> new EuCsv(ListFile.read(path)).read("EU");
            case UK -> new UkCsv(ListFile.read(path)).read("UK");
            case GENERIC_CSV -> new GenericCsv(ListFile.read(path)).read(ownName(path));
            case GENERIC_JSON -> new GenericJson(ListFile.read(path)).read(ownName(path));
            case OFAC_ALIASES,
                    OFAC_ADDRESSES,
                    OFAC_COMMENTS,
                    OFAC_OTHER_ALIASES,
                    OFAC_OTHER_ADDRESSES,
                    OFAC_OTHER_COMMENTS -> throw new IllegalStateException(path + " is a part of a list");
        };
    }

    private static Map<Part, ListFile> ofacParts(FileKind whole, List<Path> all) throws ListNotReadable {
        Map<Part, ListFile> parts = new EnumMap<>(Part.class);
        for (Path path : all) {
            Optional<FileKind> kind = FileKind.byName(path).filter(found -> found.whole() == whole);
            if (kind.isPresent()) {
                ListFile file = ListFile.read(path);
                ListFile before = parts.putIfAbsent(kind.get().part(), file);
                if (before != null) {
                    throw file.unreadable(0, "it is the same part of a list as " + before.name(), "keep one of them");
                }
            }
        }
        return parts;
    }

    private static boolean isThere(FileKind kind, List<Path> all) {
        return all.stream().anyMatch(file -> FileKind.byName(file).equals(Optional.of(kind)));
    }

    /// Aliases without entries would be silently lost.
    private static void refuseLoneParts(List<Path> files) throws ListNotReadable {
        for (Path file : files) {
            Optional<FileKind> kind = FileKind.byName(file);
            if (kind.isPresent() && kind.get().isPart()) {
                FileKind whole = kind.get().whole();
                if (!isThere(whole, files)) {
                    throw new ListNotReadable(
                            file.getFileName().toString(),
                            0,
                            "the file of entries that it belongs to is not beside it",
                            "put " + whole.fileName() + " into the folder");
                }
            }
        }
    }

    private static String ownName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.toLowerCase(Locale.ROOT).lastIndexOf(".list."));
    }
}
