package org.tandem.app.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a network file whole: a definition, or every mistake in it.
public final class NetworkFile {
    /// A network of the greatest size stays far below this; a larger file is a wrong file.
    static final int CHARACTERS_MAX = 4 * 1024 * 1024;

    /// A network needs four.
    static final int DEPTH_MAX = 32;

    private NetworkFile() {}

    public sealed interface Result {
        record Good(NetworkDefinition network) implements Result {}

        record Bad(List<Mistake> mistakes) implements Result {
            public Bad {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /// @throws IOException when the file cannot be read, with a text that says why
    public static Result read(Path file) throws IOException {
        Path yaml = Files.isDirectory(file) ? file.resolve("network.yaml") : file;
        try {
            return parse(Files.readString(yaml));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no network file " + yaml, e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IOException(yaml + " is not UTF-8 text", e);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new IOException("may not read " + yaml, e);
        }
    }

    public static Result parse(String yaml) {
        if (yaml.length() > CHARACTERS_MAX) {
            return new Result.Bad(
                    List.of(new Mistake(1, 1, "the file is larger than " + CHARACTERS_MAX + " characters")));
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(10)
                .setCodePointLimit(CHARACTERS_MAX)
                .build();
        try {
            Mistake tooDeep = tooDeep(new Parse(settings).parseString(yaml));
            if (tooDeep != null) {
                return new Result.Bad(List.of(tooDeep));
            }
            Node root = new Compose(settings).composeString(yaml).orElse(null);
            if (root == null) {
                return new Result.Bad(List.of(new Mistake(1, 1, "the file is empty")));
            }
            return new DefinitionReader().read(root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(it -> it.getColumn() + 1).orElse(1);
            return new Result.Bad(List.of(new Mistake(line, column, "not YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            return new Result.Bad(List.of(new Mistake(1, 1, "not YAML: " + e.getMessage())));
        }
    }

    /// The composer calls itself for each level and would run out of stack; the parser does not.
    private static @Nullable Mistake tooDeep(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEPTH_MAX) {
                Mark mark = event.getStartMark().orElseThrow();
                return new Mistake(mark.getLine() + 1, mark.getColumn() + 1, "deeper than " + DEPTH_MAX + " levels");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return null;
    }
}
