package org.tandem.screening.list.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/// The records of an XML list file in order, one at a time. What stands outside of records is passed over. Document
/// type declarations and entities are refused, so nothing outside of the file is ever opened.
public final class XmlElements {
    static final int DEPTH_MAX = 32;
    static final int ATTRIBUTES_MAX = 64;
    static final int RECORD_ELEMENTS_MAX = 100_000;
    static final int TEXT_CHARACTERS_MAX = 1 << 20;

    private static final String CUT = "fetch the file again: it may be cut off";

    private final ListFile file;
    private final Set<String> records;
    private final XMLStreamReader2 parser;
    private XmlElement root = new XmlElement("", 0);
    private int depth;

    /// @param records the names of elements that [#forEach] gives, wherever they stand
    public XmlElements(ListFile file, Set<String> records) throws ListNotReadable {
        this.file = file;
        this.records = records;
        InputFactoryImpl parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Lazy parsing would move errors to places that do not expect them.
        parsers.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        try {
            parser = (XMLStreamReader2) parsers.createXMLStreamReader(file.content());
            String declared = parser.getCharacterEncodingScheme();
            if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
                throw file.unreadable(
                        1, "it declares the encoding " + ListNotReadable.brief(declared), "save it as UTF-8");
            }
            toRoot();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private void toRoot() throws XMLStreamException, ListNotReadable {
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT) {
            refuseEntities(event);
            event = event();
        }
        root = start();
        depth = 1;
    }

    /// The root element with its attributes; its children and text are not kept.
    public XmlElement root() {
        return root;
    }

    /// Gives every record, in order; the file has then been read to its end.
    public void forEach(Each<XmlElement> each) throws ListNotReadable {
        for (XmlElement record = next(); record != null; record = next()) {
            each.take(record);
        }
    }

    private @Nullable XmlElement next() throws ListNotReadable {
        try {
            while (parser.hasNext()) {
                int event = event();
                refuseEntities(event);
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (records.contains(parser.getLocalName())) {
                        return record();
                    }
                    enter();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private XmlElement record() throws XMLStreamException, ListNotReadable {
        XmlElement record = start();
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(record);
        int elements = 1;
        while (!open.isEmpty()) {
            int event = event();
            refuseEntities(event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > RECORD_ELEMENTS_MAX || open.size() + depth >= DEPTH_MAX) {
                        throw tooLarge("the record that begins in line " + record.line());
                    }
                    XmlElement element = start();
                    open.element().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    XmlElement element = open.element();
                    if (element.length() + parser.getTextLength() > TEXT_CHARACTERS_MAX) {
                        throw tooLarge("the text of <" + ListNotReadable.brief(element.name()) + ">");
                    }
                    element.append(parser.getText());
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return record;
    }

    /// A stranger's bytes in somebody else's parser: whatever it throws, the bytes are at fault.
    private int event() throws XMLStreamException {
        try {
            return parser.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException("the parser gave up", parser.getLocation(), e);
        }
    }

    private XmlElement start() throws ListNotReadable {
        XmlElement element =
                new XmlElement(parser.getLocalName(), parser.getLocation().getLineNumber());
        if (parser.getAttributeCount() > ATTRIBUTES_MAX) {
            throw tooLarge("<" + ListNotReadable.brief(element.name()) + "> with its attributes");
        }
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            element.attribute(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
        }
        return element;
    }

    private void enter() throws ListNotReadable {
        if (++depth >= DEPTH_MAX) {
            throw tooLarge("the nesting of elements");
        }
    }

    private void refuseEntities(int event) throws ListNotReadable {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw file.unreadable(
                    parser.getLocation().getLineNumber(),
                    "it has a document type declaration or refers to an entity, which is not allowed",
                    "give the file as the list's publisher made it");
        }
    }

    private ListNotReadable tooLarge(String what) {
        return file.unreadable(
                parser.getLocation().getLineNumber(), what + " is larger than allowed", "give a list file");
    }

    private ListNotReadable malformed(XMLStreamException e) {
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return file.unreadable(line, "it is not well-formed XML: " + ListNotReadable.reason(e), CUT);
    }
}
