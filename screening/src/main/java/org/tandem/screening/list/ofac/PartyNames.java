package org.tandem.screening.list.ofac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElement;

/// The names of one identity in the advanced XML: aliases, each in one or more scripts, each of parts whose kind stands
/// in a table of the identity.
final class PartyNames {
    /// Kinds of parts that come last in reading order; the rest keeps the order of the file.
    private static final String FAMILY = "Last Name";

    private final ListFile file;
    private final XmlElement identity;
    private final Map<String, String> kinds = new HashMap<>();

    PartyNames(ListFile file, ReferenceValues values, XmlElement identity) throws ListNotReadable {
        this.file = file;
        this.identity = identity;
        for (XmlElement groups : identity.children("NamePartGroups").toList()) {
            for (XmlElement master : groups.children("MasterNamePartGroup").toList()) {
                for (XmlElement group : master.children("NamePartGroup").toList()) {
                    String kind = values.of("NamePartType", group.attribute("NamePartTypeID"), group)
                            .text();
                    kinds.put(group.attribute("ID"), kind);
                }
            }
        }
    }

    void addTo(EntryDraft draft) throws ListNotReadable {
        for (XmlElement alias : identity.children("Alias").toList()) {
            NameQuality quality = alias.attribute("LowQuality").equals("true")
                    ? NameQuality.WEAK
                    : alias.attribute("Primary").equals("true") ? NameQuality.PRIMARY : NameQuality.STRONG;
            for (XmlElement name : alias.children("DocumentedName").toList()) {
                add(draft, name, quality);
            }
        }
    }

    private void add(EntryDraft draft, XmlElement name, NameQuality quality) throws ListNotReadable {
        List<String> others = new ArrayList<>();
        List<String> family = new ArrayList<>();
        for (XmlElement part : name.children("DocumentedNamePart").toList()) {
            for (XmlElement value : part.children("NamePartValue").toList()) {
                String kind = kinds.get(value.attribute("NamePartGroupID"));
                if (kind == null) {
                    throw file.unreadable(
                            value.line(),
                            "a name part is of a group that its identity does not define",
                            "fetch the file again");
                }
                (kind.equals(FAMILY) ? family : others).add(value.text());
            }
        }
        String familyName = String.join(" ", family);
        draft.name((String.join(" ", others) + " " + familyName).strip(), quality, familyName);
    }
}
