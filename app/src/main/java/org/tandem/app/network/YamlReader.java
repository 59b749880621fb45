package org.tandem.app.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Walks a YAML tree and gathers every mistake instead of stopping at the first. A value that cannot be read is null
/// and its mistake is noted once; whoever needs it passes over it silently.
public final class YamlReader {
    /// A network of the greatest size stays far below this; a larger file is a wrong file.
    static final int CHARACTERS_MAX = 4 * 1024 * 1024;

    /// A network needs four.
    static final int DEPTH_MAX = 32;

    private final List<Mistake> mistakes = new ArrayList<>();

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /// The text as a tree; nothing, and a mistake noted, when it is no YAML, empty or beyond the bounds.
    public Optional<Node> root(String yaml) {
        if (yaml.length() > CHARACTERS_MAX) {
            return none(1, 1, "the file is larger than " + CHARACTERS_MAX + " characters");
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(10)
                .setCodePointLimit(CHARACTERS_MAX)
                .build();
        try {
            if (isTooDeep(new Parse(settings).parseString(yaml))) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(yaml);
            return root.isPresent() ? root : none(1, 1, "the file is empty");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(it -> it.getColumn() + 1).orElse(1);
            return none(line, column, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            return none(1, 1, "not YAML: " + e.getMessage());
        }
    }

    /// The composer calls itself for each level and would run out of stack; the parser does not.
    private boolean isTooDeep(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEPTH_MAX) {
                Mark mark = event.getStartMark().orElseThrow();
                mistakes.add(
                        new Mistake(mark.getLine() + 1, mark.getColumn() + 1, "deeper than " + DEPTH_MAX + " levels"));
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    private Optional<Node> none(int line, int column, String text) {
        mistakes.add(new Mistake(line, column, text));
        return Optional.empty();
    }

    public void mistake(@Nullable Node where, String text) {
        int line = 1;
        int column = 1;
        if (where != null && where.getStartMark().isPresent()) {
            Mark mark = where.getStartMark().get();
            line = mark.getLine() + 1;
            column = mark.getColumn() + 1;
        }
        mistakes.add(new Mistake(line, column, text));
    }

    /// The entries of a mapping whose keys are all among `allowed`; unknown and repeated keys are mistakes.
    public Map<String, Node> mapping(@Nullable Node node, String what, Set<String> required, Set<String> optional) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            if (node != null) {
                mistake(node, what + " is a mapping of names to values");
            }
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistake(tuple.getKeyNode(), "a name is plain text");
            } else if (!required.contains(key.getValue()) && !optional.contains(key.getValue())) {
                mistake(
                        key,
                        "'" + key.getValue() + "' is not known here; " + what + " has " + names(required, optional));
            } else if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                mistake(key, "'" + key.getValue() + "' is given twice");
            }
        }
        // In the order of the alphabet: a set has one of its own in every run.
        required.stream()
                .filter(name -> !entries.containsKey(name))
                .sorted()
                .forEach(name -> mistake(mapping, what + " lacks '" + name + "'"));
        return entries;
    }

    public void each(@Nullable Node node, String what, Consumer<Node> consumer) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(consumer);
        } else if (node != null) {
            mistake(node, what + " is a list");
        }
    }

    public @Nullable String text(@Nullable Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        if (node != null) {
            mistake(node, what + " is a text");
        }
        return null;
    }

    /// Reads a scalar by a function whose IllegalArgumentException is the mistake's text.
    public <T> @Nullable T value(@Nullable Node node, String what, Function<String, T> reader) {
        String text = text(node, what);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            mistake(node, what + ": " + e.getMessage());
            return null;
        }
    }

    private static String names(Set<String> required, Set<String> optional) {
        List<String> all = new ArrayList<>(required.stream().sorted().toList());
        optional.stream().sorted().forEach(all::add);
        return String.join(", ", all);
    }
}
