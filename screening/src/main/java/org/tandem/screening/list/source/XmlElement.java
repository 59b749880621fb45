package org.tandem.screening.list.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One element of a list file with all below it: a record of the list, small beside the file. Names are without prefix.
public final class XmlElement {
    private final String name;
    private final long line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, long line) {
        this.name = name;
        this.line = line;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    int length() {
        return text.length();
    }

    public String name() {
        return name;
    }

    /// Where it begins, from 1.
    public long line() {
        return line;
    }

    /// The attribute without surrounding blanks; empty when there is none.
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /// Its own text without surrounding blanks.
    public String text() {
        return text.toString().strip();
    }

    /// The text of the first child of the name; empty when there is none.
    public String text(String child) {
        return child(child).map(XmlElement::text).orElse("");
    }

    public Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    public Stream<XmlElement> children(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    public List<XmlElement> children() {
        return List.copyOf(children);
    }
}
