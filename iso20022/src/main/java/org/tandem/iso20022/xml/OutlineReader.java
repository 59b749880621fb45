package org.tandem.iso20022.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;
import org.tandem.iso20022.xml.Grammar.Field;
import org.tandem.iso20022.xml.Grammar.Type;

/// Reads bytes into an [Outline]: finds the business header and the message inside whatever envelope surrounds them,
/// checks every element below against the [Grammar], and keeps within [Bounds]. It holds buffers: one for each thread.
///
/// An envelope may have any elements. `AppHdr` is the header; an element that the grammar calls a root is the message;
/// a first element in `Document`, or one in the namespace of a standard message, that is no such root is a message that
/// is not supported, whose content is not looked at.
public final class OutlineReader {
    private static final String HEADER = "AppHdr";
    private static final String DOCUMENT = "Document";
    /// Headers from before the standard's own; they share only the name.
    private static final String OLD_HEADER = "$ahV10";

    private final Grammar grammar;
    private final Bounds bounds;
    private final InputFactoryImpl parsers = new InputFactoryImpl();
    private final Outline outline = new Outline();
    private final Place[] places;

    private int depth;
    private int elements;
    private int header;
    private int message;
    private boolean foreignHeader;
    private String messageName = "";
    private String messageNamespace = "";
    private @Nullable Flaw flaw;

    /// What an open element is.
    private enum Mode {
        ENVELOPE,
        KNOWN,
        OPAQUE
    }

    /// One open element; used again for each at the same depth.
    private static final class Place {
        Mode mode = Mode.ENVELOPE;
        boolean document;
        String namespace = "";
        int node;

        @Nullable
        Type type;

        long seen;
    }

    public OutlineReader(Grammar grammar, Bounds bounds) {
        this.grammar = grammar;
        this.bounds = bounds;
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Lazy parsing would move errors to places that do not expect them.
        parsers.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        places = new Place[bounds.depth() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Place();
        }
    }

    /// Returns why the bytes cannot be read, or null when they were: then the accessors tell what was found.
    public @Nullable Flaw read(byte[] bytes, int from, int length) {
        outline.clear();
        depth = 0;
        elements = 0;
        header = Outline.NOTHING;
        message = Outline.NOTHING;
        foreignHeader = false;
        messageName = "";
        messageNamespace = "";
        flaw = null;
        if (length > bounds.bytes()) {
            return new Flaw("the message has " + length + " bytes; at most " + bounds.bytes() + " are allowed", 0, 0);
        }
        Flaw encoding = Utf8.check(bytes, from, from + length);
        return encoding != null ? encoding : parse(bytes, from, length);
    }

    private @Nullable Flaw parse(byte[] bytes, int from, int length) {
        try {
            XMLStreamReader2 parser =
                    (XMLStreamReader2) parsers.createXMLStreamReader(new Stax2ByteArraySource(bytes, from, length));
            try {
                declaration(parser);
                while (flaw == null && parser.hasNext()) {
                    event(parser, parser.next());
                }
                return flaw;
            } finally {
                parser.close();
            }
        } catch (XMLStreamException e) {
            return malformed(e.getMessage(), e.getLocation());
        } catch (RuntimeException e) {
            // A stranger's bytes in somebody else's parser: whatever it throws, the bytes are at fault and the thread
            // goes on.
            return malformed(e.toString(), null);
        }
    }

    private static Flaw malformed(@Nullable String message, @Nullable Location at) {
        String text = message == null ? "unknown error" : message;
        int end = text.indexOf("\n at [row");
        String first = (end < 0 ? text : text.substring(0, end)).replaceAll("\\p{Cntrl}+", " ");
        return new Flaw(
                "the message is not well-formed XML: " + (first.length() > 200 ? first.substring(0, 200) : first),
                at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : at.getColumnNumber());
    }

    private void declaration(XMLStreamReader2 parser) {
        String declared = parser.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8") && !declared.equalsIgnoreCase("US-ASCII")) {
            refuse(parser, "the message declares the encoding " + brief(declared) + "; messages are in UTF-8");
        }
        String version = parser.getVersion();
        if (version != null && !version.equals("1.0")) {
            refuse(parser, "the message declares XML " + brief(version) + "; messages are in XML 1.0");
        }
    }

    private void event(XMLStreamReader2 parser, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(parser);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(parser);
            case XMLStreamConstants.DTD ->
                refuse(parser, "the message has a document type declaration, which is not allowed");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                refuse(parser, "the message refers to an entity, which is not allowed");
            case XMLStreamConstants.END_DOCUMENT -> {
                if (message < 0 && messageName.isEmpty() && header < 0 && !foreignHeader) {
                    refuse(parser, "there is no message: neither a Document nor a known message element");
                }
            }
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void start(XMLStreamReader2 parser) {
        String name = parser.getLocalName();
        if (++elements > bounds.elements()) {
            refuse(parser, "the message has more than " + bounds.elements() + " elements");
            return;
        }
        if (depth == bounds.depth()) {
            refuse(parser, "elements are nested more than " + bounds.depth() + " deep");
            return;
        }
        if (parser.getAttributeCount() + parser.getNamespaceCount() > Bounds.ATTRIBUTES) {
            refuse(parser, "<" + brief(name) + "> has more than " + Bounds.ATTRIBUTES + " attributes");
            return;
        }
        Place place = places[depth];
        Place parent = depth == 0 ? null : places[depth - 1];
        String namespace = parser.getNamespaceURI();
        place.namespace = namespace == null ? "" : namespace;
        place.document = false;
        place.node = Outline.NOTHING;
        place.type = null;
        place.seen = 0;
        if (parent == null || parent.mode == Mode.ENVELOPE) {
            outside(parser, name, place, parent);
        } else if (parent.mode == Mode.OPAQUE) {
            place.mode = Mode.OPAQUE;
        } else {
            inside(parser, name, place, parent);
        }
        depth++;
    }

    /// An element of the envelope: header, message, or one more cover around them.
    private void outside(XMLStreamReader2 parser, String name, Place place, @Nullable Place parent) {
        Type type = grammar.root(name);
        boolean ownNamespace = parent == null || !parent.namespace.equals(place.namespace);
        boolean standard = place.namespace.startsWith("urn:iso:std:iso:20022:tech:xsd:");
        place.mode = Mode.ENVELOPE;
        if (name.equals(HEADER)) {
            if (header >= 0 || foreignHeader || message >= 0) {
                refuse(parser, "a second <AppHdr>, or one after the message");
                return;
            }
            foreignHeader = place.namespace.endsWith(OLD_HEADER);
            if (foreignHeader || type == null) {
                place.mode = Mode.OPAQUE;
            } else {
                header = root(name, type, place);
            }
        } else if (name.equals(DOCUMENT)) {
            place.document = true;
        } else if (type != null || parent != null && parent.document || standard && ownNamespace) {
            if (!messageName.isEmpty()) {
                refuse(parser, "a second message <" + brief(name) + ">; one is allowed");
                return;
            }
            messageName = name;
            messageNamespace = place.namespace;
            if (type == null) {
                place.mode = Mode.OPAQUE;
            } else {
                message = root(name, type, place);
            }
        }
    }

    private int root(String name, Type type, Place place) {
        place.mode = Mode.KNOWN;
        place.type = type;
        place.node = outline.add(Outline.NOTHING, new Field(name, 0, false, false, false, type));
        return place.node;
    }

    /// An element of a known header or message.
    private void inside(XMLStreamReader2 parser, String name, Place place, Place parent) {
        Type type = parent.type;
        Field field = type == null ? null : type.field(name);
        if (field == null) {
            refuse(parser, "<" + brief(name) + "> is not known in " + outline.path(parent.node));
            return;
        }
        // A header's children may be in its own namespace while AppHdr is in the envelope's.
        boolean top = parent.node == header;
        if (!top && !place.namespace.equals(parent.namespace)) {
            refuse(
                    parser,
                    "<" + brief(name) + "> in " + outline.path(parent.node) + " is in the foreign namespace '"
                            + brief(place.namespace) + "'");
            return;
        }
        long bit = 1L << field.index();
        if ((parent.seen & bit) != 0 && !field.repeated()) {
            refuse(parser, "<" + name + "> stands twice in " + outline.path(parent.node));
            return;
        }
        parent.seen |= bit;
        if (outline.field(parent.node).text() && !outline.hasChildren(parent.node)) {
            outline.trim(parent.node);
            if (outline.hasText(parent.node)) {
                refuse(parser, "text beside elements in " + outline.path(parent.node));
                return;
            }
        }
        place.node = outline.add(parent.node, field);
        place.type = field.type();
        place.mode = field.opaque() ? Mode.OPAQUE : Mode.KNOWN;
        attributes(parser, place.node);
    }

    private void attributes(XMLStreamReader2 parser, int node) {
        if (outline.field(node).opaque()) {
            return;
        }
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            String name = parser.getAttributeLocalName(i);
            String namespace = parser.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                if (!name.equals("Ccy")) {
                    refuse(parser, "the attribute " + brief(name) + " is not known in " + outline.path(node));
                    return;
                }
                outline.currency(node, parser.getAttributeValue(i).strip());
            }
        }
    }

    private void text(XMLStreamReader2 parser) {
        Place place = depth == 0 ? null : places[depth - 1];
        if (place == null || place.mode != Mode.KNOWN) {
            return;
        }
        char[] characters = parser.getTextCharacters();
        int start = parser.getTextStart();
        int length = parser.getTextLength();
        if (outline.field(place.node).text() && !outline.hasChildren(place.node)) {
            if (outline.append(place.node, characters, start, length) > bounds.textLength()) {
                refuse(
                        parser,
                        "the text of " + outline.path(place.node) + " has more than " + bounds.textLength()
                                + " characters");
            }
            return;
        }
        for (int i = start; i < start + length; i++) {
            if (!Outline.isWhite(characters[i])) {
                refuse(parser, "text beside elements in " + outline.path(place.node));
                return;
            }
        }
    }

    private void end() {
        Place place = places[--depth];
        if (place.mode == Mode.KNOWN && outline.field(place.node).text()) {
            outline.trim(place.node);
        }
    }

    private void refuse(XMLStreamReader2 parser, String text) {
        if (flaw == null) {
            Location at = parser.getLocation();
            flaw = new Flaw(text, at.getLineNumber(), at.getColumnNumber());
        }
    }

    /// A stranger's word cut to a length that fits into an answer.
    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    public Element header() {
        return new Element(outline, header);
    }

    public Element message() {
        return new Element(outline, message);
    }

    /// A header of a kind older than the standard's own stood in the envelope; it was not read.
    public boolean hasForeignHeader() {
        return foreignHeader;
    }

    /// The local name of the message's element, known or not; empty when there was only a header.
    public String messageName() {
        return messageName;
    }

    public String messageNamespace() {
        return messageNamespace;
    }

    /// What the message calls itself as far as it was read: for answers to what is otherwise unreadable.
    public String reference() {
        String fromHeader = outline.search("BizMsgIdr");
        return fromHeader.isEmpty() ? outline.search("MsgId") : fromHeader;
    }

    /// Elements of the message that had content and that nobody asked for.
    public List<String> notTaken() {
        return message < 0 ? List.of() : outline.notTaken(message);
    }
}
