package org.tandem.screening.list.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;

/// The entries of one list while its files are read, and the doubts that came up.
public final class Drafts {
    /// Warnings beyond this many are counted, not kept: a list that doubts every row shall not drown the reader.
    static final int WARNINGS_MAX = 200;

    private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();
    private final Set<String> unknownCountries = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private int moreWarnings;

    /// A new entry; its id may not have been there before.
    public EntryDraft add(ListFile file, String id, long line) throws ListNotReadable {
        if (id.isBlank()) {
            throw file.unreadable(line, "an entry has no id", "fetch the file again, or give the entry an id");
        }
        EntryDraft draft = new EntryDraft(id, line);
        EntryDraft before = drafts.putIfAbsent(id, draft);
        if (before != null) {
            throw file.unreadable(
                    line,
                    "the entry " + ListNotReadable.brief(id) + " stands already in line " + before.line(),
                    "fetch the file again, or give each entry its own id");
        }
        return draft;
    }

    /// The entry of the id, begun when it is not there yet: for lists with several rows an entry.
    public EntryDraft addOrFind(ListFile file, String id, long line) throws ListNotReadable {
        EntryDraft draft = drafts.get(id);
        return draft == null ? add(file, id, line) : draft;
    }

    public Optional<EntryDraft> find(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    public void warn(ListFile file, long line, String doubt) {
        if (warnings.size() < WARNINGS_MAX) {
            warnings.add(file.name() + (line > 0 ? " line " + line : "") + ": " + doubt);
        } else {
            moreWarnings++;
        }
    }

    /// Gives the entry a country; a name that is not known is a warning, once for each name.
    public void country(ListFile file, EntryDraft draft, String country, long line) {
        if (!draft.country(country) && unknownCountries.add(country.strip())) {
            warn(file, line, "the country '" + ListNotReadable.brief(country) + "' is not known and was left out");
        }
    }

    /// The version, whole; an entry without a name, or a list without an entry, is an error.
    public ListVersion version(String list, List<ListFile> files, String published) throws ListNotReadable {
        ListFile main = files.getFirst();
        List<ListEntry> entries = new ArrayList<>(drafts.size());
        for (EntryDraft draft : drafts.values()) {
            if (draft.isNameless()) {
                throw main.unreadable(
                        draft.line(),
                        "the entry " + ListNotReadable.brief(draft.id()) + " has no name",
                        "fetch the file again, or give the entry a name");
            }
            entries.add(draft.entry());
        }
        if (entries.isEmpty()) {
            throw main.unreadable(
                    0, "it holds no entry", "fetch the file again; to give up a list, propose its removal");
        }
        List<String> doubts = new ArrayList<>(warnings);
        if (moreWarnings > 0) {
            doubts.add(main.name() + ": and " + moreWarnings + " more warnings");
        }
        return new ListVersion(list, ListFile.hash(files), published, entries, doubts);
    }
}
