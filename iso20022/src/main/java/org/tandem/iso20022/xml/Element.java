package org.tandem.iso20022.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A place in an [Outline]: an element, or nothing where the message had none. Everything asked of nothing is empty, so
/// a layout reads a message the way a table reads, without asking at each step. Valid until the next message is read.
public final class Element {
    private final Outline outline;
    private final int node;

    Element(Outline outline, int node) {
        this.outline = outline;
        this.node = node;
    }

    public boolean isPresent() {
        return node >= 0;
    }

    /// The first child of this name.
    public Element child(String name) {
        return new Element(outline, outline.child(node, name));
    }

    /// The first child of one name or, if there is none, of another: for names that changed between versions.
    public Element child(String name, String otherwise) {
        int found = outline.child(node, name);
        return new Element(outline, found >= 0 ? found : outline.child(node, otherwise));
    }

    /// The text of a child, trimmed, or an empty text.
    public String text(String name) {
        return outline.text(outline.child(node, name));
    }

    /// The text of this element itself, trimmed, or an empty text.
    public String text() {
        return outline.text(node);
    }

    /// The currency beside an amount, or an empty text.
    public String currency() {
        return outline.currency(node);
    }

    /// Each child of this name, read by `as`.
    public <T> List<T> each(String name, Function<Element, T> as) {
        int at = outline.child(node, name);
        if (at < 0) {
            return List.of();
        }
        int next = outline.sibling(at, name);
        if (next < 0) {
            return List.of(as.apply(new Element(outline, at)));
        }
        List<T> all = new ArrayList<>();
        all.add(as.apply(new Element(outline, at)));
        while (next >= 0) {
            all.add(as.apply(new Element(outline, next)));
            next = outline.sibling(next, name);
        }
        return all;
    }

    /// The texts of all children of this name.
    public List<String> texts(String name) {
        return each(name, Element::text);
    }

    /// Declares this child's whole content dealt with, though not read.
    public void disregard(String name) {
        int at = outline.child(node, name);
        if (at >= 0) {
            outline.markTaken(at);
        }
    }
}
