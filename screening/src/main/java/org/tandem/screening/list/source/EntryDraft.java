package org.tandem.screening.list.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;

/// An entry while its rows or elements are read. It keeps the order of the file and takes each fact once.
public final class EntryDraft {
    private final String id;
    private final long line;
    private EntryType type = EntryType.UNKNOWN;
    private Gender gender = Gender.UNKNOWN;
    private final Map<String, ListedName> names = new LinkedHashMap<>();
    private final Set<Birth> births = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /// @param line where the entry begins, from 1
    public EntryDraft(String id, long line) {
        this.id = id;
        this.line = line;
    }

    public String id() {
        return id;
    }

    public long line() {
        return line;
    }

    public EntryType type() {
        return type;
    }

    public EntryDraft type(EntryType known) {
        type = known;
        return this;
    }

    public EntryDraft gender(Gender known) {
        gender = known;
        return this;
    }

    public EntryDraft name(String text, NameQuality quality) {
        return name(text, quality, "");
    }

    /// A blank name is none. The same name twice keeps the better quality.
    public EntryDraft name(String text, NameQuality quality, String familyName) {
        String name = tidy(text);
        if (!name.isEmpty()) {
            names.merge(
                    name,
                    new ListedName(name, quality, tidy(familyName)),
                    (old, next) -> old.quality().compareTo(next.quality()) <= 0 ? old : next);
        }
        return this;
    }

    public EntryDraft birth(Birth birth) {
        births.add(birth);
        return this;
    }

    /// Takes the country when its name or code is known; says whether it was.
    public boolean country(String country) {
        return Countries.isNone(country)
                || Countries.code(country).map(countries::add).isPresent();
    }

    /// @param country name or code of the issuer; left out when it is not known
    public EntryDraft identifier(IdentifierType identifierType, String value, String country) {
        String number = tidy(value);
        if (!number.isEmpty()) {
            identifiers.add(new Identifier(
                    identifierType, number, Countries.code(country).orElse("")));
        }
        return this;
    }

    public EntryDraft address(String address) {
        return put(addresses, address);
    }

    public EntryDraft programme(String programme) {
        return put(programmes, programme);
    }

    public EntryDraft remark(String remark) {
        return put(remarks, remark);
    }

    private EntryDraft put(Set<String> texts, String text) {
        String tidy = tidy(text);
        if (!tidy.isEmpty()) {
            texts.add(tidy);
        }
        return this;
    }

    /// Blanks and line breaks inside of a text become one blank.
    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    public boolean isNameless() {
        return names.isEmpty();
    }

    /// Primary names first; otherwise in the order of the file.
    public ListEntry entry() {
        List<ListedName> ordered = new ArrayList<>();
        names.values().stream()
                .filter(name -> name.quality() == NameQuality.PRIMARY)
                .forEach(ordered::add);
        names.values().stream()
                .filter(name -> name.quality() != NameQuality.PRIMARY)
                .forEach(ordered::add);
        return new ListEntry(
                id,
                type,
                ordered,
                List.copyOf(births),
                gender,
                List.copyOf(countries),
                List.copyOf(identifiers),
                List.copyOf(addresses),
                List.copyOf(programmes),
                String.join("; ", remarks));
    }
}
