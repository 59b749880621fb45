package org.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that rejects nothing is no rule: each must name every Bad class of its sample, and none of the Good ones.
class HouseRulesBiteTest {
    @TempDir
    private static Path folder;

    private static Code samples;

    @BeforeAll
    static void compile_all_samples() {
        Sample.compile(
                Stream.concat(House.files(Sample.folder("stubs"), ".txt"), House.files(Sample.folder("rules"), ".txt"))
                        .flatMap(file -> Sample.of(file).stream()),
                folder);
        samples = Code.in(List.of(folder));
    }

    @ParameterizedTest
    @MethodSource("rules_with_a_sample_file")
    void rejects_its_broken_sample(Rule<Code> rule) {
        List<Sample> sample = Sample.of(Sample.folder("rules").resolve(rule.name() + ".txt"));
        String violations = String.join("\n", rule.violations(samples));

        Sample.assertJudged(sample, violations);
    }

    @Test
    void every_pair_of_modules_outside_the_table_is_rejected_and_no_other(@TempDir Path into) {
        Set<String> modules = Modules.MAY_SEE.keySet();
        Sample.compile(
                modules.stream()
                        .flatMap(from -> Stream.concat(
                                Stream.of(type(from, "Door", "")),
                                modules.stream()
                                        .filter(to -> !to.equals(from))
                                        .map(to -> type(from, "Sees_" + to, "org.tandem." + to + ".Door door;")))),
                into);

        String violations = String.join(
                "\n", named("a_module_sees_only_the_modules_its_row_allows").violations(Code.in(List.of(into))));

        for (String from : modules) {
            for (String to : modules) {
                boolean allowed = to.equals(from)
                        || Modules.MAY_SEE.getOrDefault(from, Set.of()).contains(to);
                assertThat(violations.contains("org.tandem." + from + ".Sees_" + to + "."))
                        .as("%s → %s is rejected", from, to)
                        .isEqualTo(!allowed);
            }
        }
    }

    @Test
    void every_library_outside_its_modules_is_rejected_and_no_other(@TempDir Path into) {
        Set<String> libraries = Modules.MAY_USE.keySet();
        Sample.compile(
                Stream.concat(
                        libraries.stream()
                                .filter(library -> !library.startsWith("java"))
                                .map(HouseRulesBiteTest::stub),
                        Modules.MAY_SEE.keySet().stream()
                                .flatMap(module -> libraries.stream()
                                        .map(library ->
                                                type(module, "Uses_" + word(library), typeOf(library) + " it;")))),
                into);

        String violations =
                String.join("\n", named("a_library_stays_in_its_modules").violations(Code.in(List.of(into))));

        for (String module : Modules.MAY_SEE.keySet()) {
            for (Map.Entry<String, Set<String>> library : Modules.MAY_USE.entrySet()) {
                assertThat(violations.contains("org.tandem." + module + ".Uses_" + word(library.getKey()) + "."))
                        .as("%s in %s is rejected", library.getKey(), module)
                        .isEqualTo(!library.getValue().contains(module));
            }
        }
    }

    @Test
    void the_table_has_no_cycle() {
        Set<String> placed = new TreeSet<>();
        int before = -1;
        while (placed.size() > before) {
            before = placed.size();
            Modules.MAY_SEE.forEach((module, seen) -> {
                if (placed.containsAll(seen)) {
                    placed.add(module);
                }
            });
        }

        assertThat(placed).isEqualTo(Modules.MAY_SEE.keySet());
    }

    static Stream<Rule<Code>> rules_with_a_sample_file() {
        Set<String> generated =
                Set.of("a_module_sees_only_the_modules_its_row_allows", "a_library_stays_in_its_modules");
        return HouseRules.all().stream().filter(rule -> !generated.contains(rule.name()));
    }

    private static Rule<Code> named(String name) {
        return HouseRules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Sample type(String module, String name, String body) {
        return new Sample(
                "org/tandem/" + module + "/" + name + ".java",
                "package org.tandem." + module + "; public class " + name + " { " + body + " }");
    }

    private static Sample stub(String library) {
        String home = library.substring(0, library.length() - 1);
        return new Sample(home.replace('.', '/') + "/Stub.java", "package " + home + "; public class Stub {}");
    }

    private static String typeOf(String library) {
        return switch (library) {
            case "java.sql." -> "java.sql.Connection";
            case "javax.sql." -> "javax.sql.DataSource";
            case "javax.xml." -> "javax.xml.stream.XMLStreamReader";
            default -> library + "Stub";
        };
    }

    private static String word(String library) {
        return library.replace('.', '_');
    }
}
