package org.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A file of a sample: what is wrong is named Bad…, what a rule must let pass is named Good….
///
/// A sample stands in `samples/`, one text file for each rule, its files separated by lines `=== path`. A `¦` in it is
/// taken out when it is read: so the sample of a forbidden text does not hold that text.
record Sample(String path, String text) {
    private static final String SEPARATOR = "=== ";

    static List<Sample> of(Path file) {
        List<Sample> samples = new ArrayList<>();
        for (String part : House.read(file).replace("¦", "").split("(?m)^" + SEPARATOR)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                samples.add(new Sample(part.substring(0, end).strip(), part.substring(end + 1)));
            }
        }
        assertThat(samples)
                .as("%s holds no file; it needs a line '=== path' before each", file)
                .isNotEmpty();
        return samples;
    }

    static Path folder(String kind) {
        return House.root().resolve("architecture/src/test/resources/samples").resolve(kind);
    }

    /// Every Bad word of the sample's paths must be named by a violation, no Good one may be.
    static void assertJudged(List<Sample> samples, String violations) {
        Set<String> words = samples.stream()
                .flatMap(sample -> Arrays.stream(sample.path().split("[/.]")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words)
                .as("a Bad and a Good file")
                .anyMatch(word -> word.startsWith("Bad"))
                .anyMatch(word -> word.startsWith("Good"));
        for (String word : words) {
            if (word.startsWith("Bad")) {
                assertThat(violations).containsPattern("\\b" + word + "\\b");
            } else if (word.startsWith("Good")) {
                assertThat(violations).doesNotContainPattern("\\b" + word + "\\b");
            }
        }
    }

    /// Compiles Java samples into a folder; they may only need each other and the JDK.
    static void compile(Stream<Sample> samples, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> sources = samples.<JavaFileObject>map(Source::new).toList();
        List<String> options = List.of("-d", into.toString(), "-proc:none", "-nowarn", "-cp", into.toString());
        boolean compiled =
                compiler.getTask(null, null, null, options, null, sources).call();
        assertThat(compiled).as("the samples compile; javac's words are above").isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Sample sample) {
            super(URI.create("string:///" + sample.path()), Kind.SOURCE);
            this.text = sample.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
