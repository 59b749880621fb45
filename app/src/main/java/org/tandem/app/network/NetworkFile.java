package org.tandem.app.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads a network file whole: a definition, or every mistake in it.
public final class NetworkFile {
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
        YamlReader reader = new YamlReader();
        return reader.root(yaml)
                .map(root -> new DefinitionReader().read(root))
                .orElseGet(() -> new Result.Bad(reader.mistakes()));
    }
}
