package org.tandem.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The text of the tree, and its Java sources as parsed by javac (shapes only: names are not resolved).
record Project(List<Text> texts, List<Java> sources) {

    /// A text file; the path is from the root, with slashes.
    record Text(String path, String content) {
        boolean isMainJava() {
            return path.contains("/src/main/java/") && path.endsWith(".java");
        }

        /// Number and content of each line that holds the pattern.
        List<String> linesMatching(String pattern) {
            List<String> found = new ArrayList<>();
            String[] lines = content.split("\n", -1);
            Pattern compiled = Pattern.compile(pattern);
            for (int i = 0; i < lines.length; i++) {
                if (compiled.matcher(lines[i]).find()) {
                    found.add("%s:%d: %s".formatted(path, i + 1, lines[i].strip()));
                }
            }
            return found;
        }
    }

    record Java(Text text, CompilationUnitTree unit, SourcePositions positions) {
        long firstLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        long lines(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)) - firstLine(tree) + 1;
        }

        String at(Tree tree, String what) {
            return "%s:%d: %s".formatted(text.path(), firstLine(tree), what);
        }
    }

    private static final Set<String> ENDINGS = Set.of(
            "java",
            "jte",
            "sql",
            "xml",
            "md",
            "sh",
            "properties",
            "yaml",
            "yml",
            "css",
            "js",
            "json",
            "txt",
            "config",
            "options");

    static Project at(Path root) {
        return of(TreeFiles.of(root).stream()
                .filter(file -> isText(file.getFileName().toString()))
                .map(file -> new Text(root.relativize(file).toString().replace('\\', '/'), House.read(file)))
                .toList());
    }

    static Project of(List<Text> texts) {
        Map<URI, Text> byUri = new LinkedHashMap<>();
        texts.stream().filter(text -> text.path().endsWith(".java")).forEach(text -> byUri.put(uri(text), text));
        List<Source> files = byUri.values().stream().map(Source::new).toList();
        if (files.isEmpty()) {
            return new Project(texts, List.of());
        }
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Java> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(new Java(
                        Objects.requireNonNull(byUri.get(unit.getSourceFile().toUri())), unit, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Project(texts, sources);
    }

    /// By its ending; the launchers have none.
    private static boolean isText(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || ENDINGS.contains(name.substring(dot + 1));
    }

    Stream<Text> mainJava() {
        return texts.stream().filter(Text::isMainJava);
    }

    private static URI uri(Text text) {
        return URI.create("string:///" + text.path().replace(' ', '_'));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final Text text;

        Source(Text text) {
            super(uri(text), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text.content();
        }
    }
}
