package org.tandem.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandem.architecture.Project.Java;

/// The rules over parsed sources.
final class SyntaxRules {
    private SyntaxRules() {}

    private static final int METHOD_LINES_MAX = 60;
    private static final Set<String> SEALED = Set.of("Command", "Event", "Outcome", "Change");
    private static final Set<String> BANNED_WORDS = Set.of(
            "Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Processor", "Base", "Abstract", "Data", "Info");

    /// What a process may know about itself anywhere: these are no configuration.
    private static final Set<String> FACTS = Set.of("user.name", "os.name", "os.arch", "java.version", "java.home");

    static List<Rule<Project>> all() {
        return List.of(
                rule(
                        "a_method_has_at_most_60_lines",
                        "two methods, each with a name for what it does",
                        SyntaxRules::longMethods),
                rule(
                        "a_class_name_says_what_it_is",
                        "the field's own word for the thing, without " + new TreeSet<>(BANNED_WORDS),
                        SyntaxRules::bannedNames),
                new Rule<>(
                        "a_switch_over_a_sealed_type_has_no_default",
                        "one case for each type; a new one must be a compile error here",
                        SyntaxRules::defaults),
                rule(
                        "a_catch_does_something_and_not_everything",
                        "the exception you expect, and what follows from it; name an unused one _ and say why in the block",
                        SyntaxRules::catches),
                rule("no_test_is_disabled", "a test that runs, or none", SyntaxRules::disabledTests),
                rule(
                        "only_app_reads_properties",
                        "a constructor argument; only facts " + new TreeSet<>(FACTS) + " are free",
                        SyntaxRules::properties));
    }

    private static Rule<Project> rule(String name, String instead, BiConsumer<Java, List<String>> check) {
        return new Rule<>(name, instead, project -> {
            List<String> found = new ArrayList<>();
            project.sources().forEach(source -> check.accept(source, found));
            return found;
        });
    }

    private static void longMethods(Java source, List<String> found) {
        scan(
                source,
                MethodTree.class,
                method -> source.lines(method) > METHOD_LINES_MAX
                        ? method.getName() + " has " + source.lines(method) + " lines"
                        : null,
                found);
    }

    private static void bannedNames(Java source, List<String> found) {
        scan(
                source,
                ClassTree.class,
                type -> Arrays.stream(type.getSimpleName().toString().split("(?<=[a-z0-9])(?=[A-Z])"))
                        .filter(BANNED_WORDS::contains)
                        .findFirst()
                        .map(word -> type.getSimpleName() + " has the word " + word)
                        .orElse(null),
                found);
    }

    private static void catches(Java source, List<String> found) {
        if (!source.text().isMainJava()) {
            return;
        }
        scan(
                source,
                CatchTree.class,
                handler -> {
                    String type = handler.getParameter().getType().toString();
                    if (type.equals("Throwable") || type.equals("java.lang.Throwable")) {
                        return "catches everything, Broken too";
                    }
                    String block = source.text()
                            .content()
                            .substring(
                                    (int) source.positions().getStartPosition(source.unit(), handler.getBlock()) + 1,
                                    (int) source.positions().getEndPosition(source.unit(), handler.getBlock()) - 1);
                    return block.isBlank() ? "an empty catch of " + type : null;
                },
                found);
    }

    private static void disabledTests(Java source, List<String> found) {
        scan(
                source,
                AnnotationTree.class,
                annotation -> annotation.getAnnotationType().toString().matches("(.*[.])?Disabled\\w*")
                        ? "a disabled test"
                        : null,
                found);
    }

    private static void properties(Java source, List<String> found) {
        if (!source.text().isMainJava() || source.text().path().matches("(app|benchmarks|drills)/.*")) {
            return;
        }
        scan(
                source,
                MethodInvocationTree.class,
                call -> {
                    boolean reads = call.getMethodSelect().toString().matches("(java[.]lang[.])?System[.]getProperty");
                    boolean isFact = reads
                            && call.getArguments().getFirst() instanceof LiteralTree key
                            && FACTS.contains(String.valueOf(key.getValue()));
                    return reads && !isFact ? call.toString() : null;
                },
                found);
    }

    /// A switch with a default of which a case names a type that implements one of the sealed ones.
    private static List<String> defaults(Project project) {
        Set<String> permitted = new TreeSet<>();
        project.sources()
                .forEach(source -> scan(
                        source,
                        ClassTree.class,
                        type -> {
                            if (type.getImplementsClause().stream()
                                    .map(Object::toString)
                                    .anyMatch(SyntaxRules::isSealed)) {
                                permitted.add(type.getSimpleName().toString());
                            }
                            return null;
                        },
                        new ArrayList<>()));
        List<String> found = new ArrayList<>();
        for (Java source : project.sources()) {
            if (source.text().isMainJava()) {
                scan(source, SwitchTree.class, it -> judge(it.getCases(), permitted), found);
                scan(source, SwitchExpressionTree.class, it -> judge(it.getCases(), permitted), found);
            }
        }
        return found;
    }

    private static @Nullable String judge(List<? extends CaseTree> cases, Set<String> permitted) {
        List<CaseLabelTree> labels = cases.stream()
                .flatMap(one -> one.getLabels().stream())
                .<CaseLabelTree>map(label -> label)
                .toList();
        boolean hasDefault = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
        return labels.stream()
                .filter(label -> hasDefault && label instanceof PatternCaseLabelTree)
                .map(label -> lastWord(typeOf(((PatternCaseLabelTree) label).getPattern())))
                .filter(type -> permitted.contains(type) || isSealed(type))
                .findFirst()
                .map(type -> "a default beside case " + type)
                .orElse(null);
    }

    private static String typeOf(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding ->
                String.valueOf(binding.getVariable().getType());
            case DeconstructionPatternTree record -> record.getDeconstructor().toString();
            default -> "";
        };
    }

    private static boolean isSealed(String type) {
        return SEALED.contains(lastWord(type));
    }

    private static String lastWord(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /// Asks about every tree of a kind; an answer is a violation at its line.
    private static <T extends Tree> void scan(
            Java source, Class<T> kind, Function<T, @Nullable String> judge, List<String> found) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                if (kind.isInstance(tree)) {
                    String violation = judge.apply(kind.cast(tree));
                    if (violation != null) {
                        found.add(source.at(tree, violation));
                    }
                }
                return super.scan(tree, nothing);
            }
        }.scan(source.unit(), null);
    }
}
