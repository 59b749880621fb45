package org.tandem.screening.list.ofac;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElement;
import org.tandem.screening.list.source.XmlElements;

/// OFAC's advanced XML (`sdn_advanced.xml`): everything by reference to tables of values, locations and documents,
/// which stand before the parties; the programmes come after them. It marks weak aliases and has names in original
/// scripts.
public final class OfacAdvanced {
    public static final String ROOT = "Sanctions";

    private static final Set<String> RECORDS =
            Set.of("DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "DistinctParty", "SanctionsEntry");

    private final ListFile file;
    private final Drafts drafts = new Drafts();
    private final ReferenceValues values;
    private final Map<String, XmlElement> locations = new HashMap<>();
    private final Map<String, List<XmlElement>> documents = new HashMap<>();
    private String published = "";

    public OfacAdvanced(ListFile file) {
        this.file = file;
        this.values = new ReferenceValues(file);
    }

    public ListVersion read(String list) throws ListNotReadable {
        new XmlElements(file, RECORDS).forEach(this::record);
        return drafts.version(list, List.of(file), published);
    }

    private void record(XmlElement record) throws ListNotReadable {
        switch (record.name()) {
            case "DateOfIssue" -> published = issued(record);
            case "ReferenceValueSets" -> values.read(record);
            case "Location" -> locations.put(record.attribute("ID"), record);
            case "IDRegDocument" ->
                documents.merge(record.attribute("IdentityID"), List.of(record), OfacAdvanced::joined);
            case "DistinctParty" -> party(record);
            default -> programmes(record);
        }
    }

    private static List<XmlElement> joined(List<XmlElement> some, List<XmlElement> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String issued(XmlElement date) {
        String text = date.text("Year") + "-" + twoDigits(date.text("Month")) + "-" + twoDigits(date.text("Day"));
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : "";
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private void party(XmlElement party) throws ListNotReadable {
        for (XmlElement profile : party.children("Profile").toList()) {
            EntryDraft draft = drafts.add(file, profile.attribute("ID"), profile.line());
            draft.type(type(profile)).remark(party.text("Comment"));
            for (XmlElement identity : profile.children("Identity").toList()) {
                new PartyNames(file, values, identity).addTo(draft);
                for (XmlElement document : documents.getOrDefault(identity.attribute("ID"), List.of())) {
                    PartyFeatures.addDocument(document, values, draft);
                }
            }
            PartyFeatures features = new PartyFeatures(file, values, locations, drafts);
            for (XmlElement feature : profile.children("Feature").toList()) {
                features.addTo(draft, feature);
            }
        }
    }

    private EntryType type(XmlElement profile) throws ListNotReadable {
        XmlElement subType = values.of("PartySubType", profile.attribute("PartySubTypeID"), profile);
        String text = subType.text();
        if (text.equals("Unknown")) {
            text = values.of("PartyType", subType.attribute("PartyTypeID"), profile)
                    .text();
        }
        return switch (text) {
            case "Individual" -> EntryType.PERSON;
            case "Entity" -> EntryType.ORGANISATION;
            case "Vessel" -> EntryType.VESSEL;
            case "Aircraft" -> EntryType.AIRCRAFT;
            default -> EntryType.UNKNOWN;
        };
    }

    private void programmes(XmlElement entry) throws ListNotReadable {
        EntryDraft draft = drafts.find(entry.attribute("ProfileID"))
                .orElseThrow(() -> file.unreadable(
                        entry.line(),
                        "a sanctions entry is about the party " + ListNotReadable.brief(entry.attribute("ProfileID"))
                                + ", which is not in the file",
                        "fetch the file again"));
        for (XmlElement measure : entry.children("SanctionsMeasure").toList()) {
            if (values.of("SanctionsType", measure.attribute("SanctionsTypeID"), measure)
                    .text()
                    .equals("Program")) {
                draft.programme(measure.text("Comment"));
            }
        }
    }
}
