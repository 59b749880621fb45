package org.tandem.screening.list.eu;

import java.util.List;
import java.util.Set;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElement;
import org.tandem.screening.list.source.XmlElements;

/// The EU list in XML: one element an entry, nearly everything in attributes. An entry's id is its logical id.
public final class EuXml {
    public static final String ROOT = "export";

    private final ListFile file;
    private final Drafts drafts = new Drafts();
    private final EuFacts facts;

    public EuXml(ListFile file) {
        this.file = file;
        this.facts = new EuFacts(file, drafts);
    }

    public ListVersion read(String list) throws ListNotReadable {
        XmlElements elements = new XmlElements(file, Set.of("sanctionEntity"));
        elements.forEach(this::entry);
        return drafts.version(list, List.of(file), elements.root().attribute("generationDate"));
    }

    private void entry(XmlElement entity) throws ListNotReadable {
        EntryDraft draft = drafts.add(file, entity.attribute("logicalId"), entity.line());
        for (XmlElement part : entity.children()) {
            switch (part.name()) {
                case "subjectType" ->
                    draft.type(EuFacts.type(part.attribute("code"), part.attribute("classificationCode")));
                case "nameAlias" -> facts.name(draft, part::attribute);
                case "birthdate" -> facts.birth(draft, part::attribute, part.line());
                case "citizenship" -> facts.country(draft, part::attribute, part.line());
                case "identification" -> facts.identification(draft, part::attribute, part.line());
                case "address" -> facts.address(draft, part::attribute, part.line());
                case "regulation" -> draft.programme(part.attribute("programme"));
                case "remark" -> draft.remark(part.text());
                default -> {
                    // The schema grows; what is new says nothing that is screened.
                }
            }
        }
        draft.remark(entity.attribute("euReferenceNumber"));
    }
}
