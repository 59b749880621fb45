package org.tandem.screening.list.ofac;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElement;

/// The features of a party in the advanced XML: dates of birth, places, nationalities, gender, numbers, and the rest,
/// which goes to the remarks.
final class PartyFeatures {
    private final ListFile file;
    private final ReferenceValues values;
    private final Map<String, XmlElement> locations;
    private final Drafts drafts;

    PartyFeatures(ListFile file, ReferenceValues values, Map<String, XmlElement> locations, Drafts drafts) {
        this.file = file;
        this.values = values;
        this.locations = locations;
        this.drafts = drafts;
    }

    static void addDocument(XmlElement document, ReferenceValues values, EntryDraft draft) {
        String kind = values.text("IDRegDocType", document.attribute("IDRegDocTypeID"));
        IdentifierType type = IdentifierLabels.ofType(kind).orElse(IdentifierType.OTHER);
        draft.identifier(
                type,
                IdentifierLabels.tidy(type, document.text("IDRegistrationNo")),
                values.country(document.attribute("IssuedBy-CountryID")));
    }

    void addTo(EntryDraft draft, XmlElement feature) throws ListNotReadable {
        String kind = values.of("FeatureType", feature.attribute("FeatureTypeID"), feature)
                .text();
        for (XmlElement version : feature.children("FeatureVersion").toList()) {
            for (XmlElement period : version.children("DatePeriod").toList()) {
                if (kind.equals("Birthdate")) {
                    birth(draft, period);
                }
            }
            for (XmlElement place : version.children("VersionLocation").toList()) {
                location(draft, kind, place);
            }
            for (XmlElement detail : version.children("VersionDetail").toList()) {
                detail(draft, kind, detail);
            }
        }
    }

    private void birth(EntryDraft draft, XmlElement period) {
        Optional<XmlElement> start = period.child("Start");
        Optional<XmlElement> end = period.child("End");
        Optional<LocalDate> earliest = start.flatMap(bound -> date(bound, "From"));
        Optional<LocalDate> latest = end.flatMap(bound -> date(bound, "To"));
        if (earliest.isEmpty() || latest.isEmpty() || latest.get().isBefore(earliest.get())) {
            drafts.warn(file, period.line(), "a date of birth is no date that is understood");
            return;
        }
        Birth birth = new Birth(earliest.get(), latest.get());
        boolean about = start.get().attribute("Approximate").equals("true")
                || end.get().attribute("Approximate").equals("true");
        draft.birth(about ? BirthDates.about(birth) : birth);
    }

    private static Optional<LocalDate> date(XmlElement bound, String which) {
        return bound.child(which).flatMap(date -> {
            String year = date.text("Year");
            String month = date.text("Month");
            String day = date.text("Day");
            if (!List.of(year, month, day).stream().allMatch(number -> number.matches("\\d{1,4}"))) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private void location(EntryDraft draft, String kind, XmlElement place) throws ListNotReadable {
        XmlElement location = locations.get(place.attribute("LocationID"));
        if (location == null) {
            throw file.unreadable(
                    place.line(),
                    "a feature refers to a location that the file does not define",
                    "fetch the file again");
        }
        for (XmlElement country : location.children("LocationCountry").toList()) {
            drafts.country(file, draft, values.country(country.attribute("CountryID")), location.line());
        }
        for (XmlElement area : location.children("LocationAreaCode").toList()) {
            XmlElement code = values.of("AreaCode", area.attribute("AreaCodeID"), area);
            drafts.country(file, draft, code.attribute("Description"), location.line());
        }
        if (kind.equals("Location")) {
            draft.address(String.join(
                    ", ",
                    location.children("LocationPart")
                            .flatMap(part -> part.children("LocationPartValue"))
                            .map(value -> value.text("Value"))
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
    }

    private void detail(EntryDraft draft, String kind, XmlElement detail) {
        String reference = values.text("DetailReference", detail.attribute("DetailReferenceID"));
        String text = detail.text().isEmpty() ? reference : detail.text();
        if (text.isEmpty()) {
            return;
        }
        Optional<IdentifierType> type = IdentifierLabels.ofType(kind);
        if (kind.equals("Gender")) {
            draft.gender(text.equals("Male") ? Gender.MALE : text.equals("Female") ? Gender.FEMALE : Gender.UNKNOWN);
        } else if (kind.equals("Place of Birth")) {
            draft.country(text.substring(text.lastIndexOf(',') + 1));
            draft.remark("Place of Birth: " + text);
        } else if (type.isPresent()) {
            draft.identifier(type.get(), IdentifierLabels.tidy(type.get(), text), "");
        } else {
            draft.remark(kind + ": " + text);
        }
    }
}
