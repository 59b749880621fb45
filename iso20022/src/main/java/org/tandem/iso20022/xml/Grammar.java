package org.tandem.iso20022.xml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;

/// Which elements may stand where: the table `elements.txt`, read once and then immutable, shared by all readers.
/// The notation is explained at the head of that file.
public final class Grammar {
    private final Map<String, Type> roots = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();

    /// A type of element: its children by name.
    static final class Type {
        final String name;
        private final Map<String, Field> fields = new HashMap<>();

        Type(String name) {
            this.name = name;
        }

        @Nullable
        Field field(String child) {
            return fields.get(child);
        }
    }

    /// A child element. `index` is its bit among those seen; `type` is null where it has text only.
    record Field(
            String name,
            int index,
            boolean repeated,
            boolean opaque,
            boolean text,
            @Nullable Type type) {}

    /// The table that comes with this module.
    public static Grammar standard() {
        InputStream stream = Grammar.class.getResourceAsStream("elements.txt");
        if (stream == null) {
            throw new Broken("elements.txt is missing from the iso20022 module");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Grammar(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("elements.txt cannot be read", e);
        }
    }

    /// @throws Broken when the table contradicts itself, with the line
    public Grammar(List<String> lines) {
        List<String> whole = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                whole.set(whole.size() - 1, whole.getLast() + " " + line.trim());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                whole.add(line.trim());
            }
        }
        for (String line : whole) {
            String[] sides = line.split(" = ", 2);
            Broken.unless(sides.length == 2, "elements.txt: no ' = ' in: " + line);
            if (line.startsWith("@")) {
                roots.put(sides[0].substring(1), type(sides[1]));
            } else {
                define(type(sides[0]), sides[1].split(" +"));
            }
        }
        for (Type type : types.values()) {
            Broken.unless(!type.fields.isEmpty(), "elements.txt: the type " + type.name + " is used and not defined");
        }
    }

    private void define(Type type, String[] children) {
        Broken.unless(type.fields.isEmpty(), "elements.txt: the type " + type.name + " is defined twice");
        Broken.unless(children.length <= Long.SIZE, "elements.txt: more than 64 children in " + type.name);
        for (String child : children) {
            boolean repeated = child.endsWith("*");
            String plain = repeated ? child.substring(0, child.length() - 1) : child;
            boolean opaque = plain.endsWith("!");
            plain = opaque ? plain.substring(0, plain.length() - 1) : plain;
            int mark = Math.max(plain.indexOf(':'), plain.indexOf('~'));
            String name = mark < 0 ? plain : plain.substring(0, mark);
            boolean text = mark < 0 || plain.charAt(mark) == '~';
            Type of = mark < 0 ? null : type(plain.substring(mark + 1));
            Field field = new Field(name, type.fields.size(), repeated, opaque, text, of);
            Broken.unless(type.fields.put(name, field) == null, "elements.txt: " + name + " twice in " + type.name);
        }
    }

    private Type type(String name) {
        return types.computeIfAbsent(name, Type::new);
    }

    /// The type of a message's or header's own element, or null when it is not known.
    @Nullable
    Type root(String name) {
        return roots.get(name);
    }
}
