package org.tandem.screening.list.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Countries;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// One entry of the plain form, by its fields. The operator writes these files, so every word that is not understood is
/// an error: a misspelt country or type would otherwise weaken the screening in silence.
final class GenericEntry {
    static final Set<String> FIELDS = Set.of(
            "id",
            "type",
            "name",
            "family_name",
            "aliases",
            "weak_aliases",
            "births",
            "gender",
            "countries",
            "identifiers",
            "addresses",
            "programmes",
            "remarks");

    private static final String REMEDY = "see docs/operating/lists.md for what may stand there";

    private final ListFile file;
    private final long line;
    private final Values values;

    /// The values of a field, in order; none when the field is absent or empty.
    @FunctionalInterface
    interface Values {
        List<String> of(String field);
    }

    GenericEntry(ListFile file, long line, Values values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    void addTo(Drafts drafts) throws ListNotReadable {
        EntryDraft draft = drafts.add(file, one("id"), line);
        draft.type(word("type", EntryType.class, EntryType.UNKNOWN));
        draft.gender(word("gender", Gender.class, Gender.UNKNOWN));
        draft.name(one("name"), NameQuality.PRIMARY, one("family_name"));
        if (draft.isNameless()) {
            throw file.unreadable(line, "the entry " + ListNotReadable.brief(draft.id()) + " has no name", REMEDY);
        }
        values.of("aliases").forEach(alias -> draft.name(alias, NameQuality.STRONG));
        values.of("weak_aliases").forEach(alias -> draft.name(alias, NameQuality.WEAK));
        for (String text : values.of("births")) {
            Optional<Birth> birth = BirthDates.parse(text);
            draft.birth(birth.orElseThrow(() -> notUnderstood("births", text)));
        }
        for (String country : values.of("countries")) {
            if (Countries.code(country).isEmpty()) {
                throw notUnderstood("countries", country);
            }
            draft.country(country);
        }
        for (String identifier : values.of("identifiers")) {
            identifier(draft, identifier);
        }
        values.of("addresses").forEach(draft::address);
        values.of("programmes").forEach(draft::programme);
        values.of("remarks").forEach(draft::remark);
    }

    /// `TYPE:value`, or `TYPE/CC:value` with the issuer's country.
    private void identifier(EntryDraft draft, String text) throws ListNotReadable {
        int colon = text.indexOf(':');
        String head = colon < 0 ? "" : text.substring(0, colon).strip();
        String number = text.substring(colon + 1).strip();
        int slash = head.indexOf('/');
        String country = slash < 0 ? "" : head.substring(slash + 1);
        IdentifierType type =
                word("identifiers", text, slash < 0 ? head : head.substring(0, slash), IdentifierType.class);
        if (number.isEmpty() || (slash >= 0 && Countries.code(country).isEmpty())) {
            throw notUnderstood("identifiers", text);
        }
        draft.identifier(type, number, country);
    }

    private <E extends Enum<E>> E word(String field, Class<E> words, E unsaid) throws ListNotReadable {
        String text = one(field);
        return text.isEmpty() ? unsaid : word(field, text, text, words);
    }

    private <E extends Enum<E>> E word(String field, String whole, String text, Class<E> words) throws ListNotReadable {
        List<E> found = Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .toList();
        if (found.isEmpty()) {
            throw notUnderstood(field, whole);
        }
        return found.getFirst();
    }

    private String one(String field) throws ListNotReadable {
        List<String> found = values.of(field);
        if (found.size() > 1) {
            throw file.unreadable(line, "the field " + field + " has several values", REMEDY);
        }
        return found.isEmpty() ? "" : found.getFirst();
    }

    private ListNotReadable notUnderstood(String field, String text) {
        return file.unreadable(
                line,
                "the field " + field + " holds '" + ListNotReadable.brief(text) + "', which is not understood",
                REMEDY);
    }

    /// The fields of a file that are none of the form.
    static Optional<String> strange(Iterable<String> fields) {
        List<String> strange = new ArrayList<>();
        fields.forEach(field -> {
            if (!FIELDS.contains(field)) {
                strange.add(field);
            }
        });
        return strange.stream().sorted().findFirst();
    }
}
