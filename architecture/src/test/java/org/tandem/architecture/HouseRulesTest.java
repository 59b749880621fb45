package org.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the modules' classes against every rule. Run after the modules are compiled.
class HouseRulesTest {
    private static Code house;

    @BeforeAll
    static void import_the_classes_of_all_modules() {
        house = Code.in(House.modules().stream()
                .map(House::classes)
                .filter(Files::isDirectory)
                .toList());
    }

    @Test
    void every_module_with_sources_has_its_classes_imported() {
        assertThat(House.modules()).as("modules found").hasSizeGreaterThan(5);
        for (Path module : House.modules()) {
            List<Path> sources = House.files(module.resolve("src/main/java"), ".java")
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            String root = Modules.ROOT + module.getFileName() + ".";
            long imported = house.classes().stream()
                    .filter(type -> type.getName().startsWith(root))
                    .count();
            assertThat(sources.isEmpty() || imported > 0)
                    .as(
                            "%s has %d sources and %d classes imported: compile it first",
                            module.getFileName(), sources.size(), imported)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(Rule<Code> rule) {
        List<String> violations = rule.violations(house);

        assertThat(violations).as(() -> rule.report(violations)).isEmpty();
    }

    static List<Rule<Code>> rules() {
        return HouseRules.all();
    }
}
