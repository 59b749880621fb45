package org.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.architecture.Project.Text;

/// Holds the text of the tree against every rule, and each rule against its broken sample.
class TidyTest {
    private static Project tree;

    @BeforeAll
    static void read_the_tree() {
        tree = Project.at(House.root());
    }

    @Test
    void the_tree_was_read() {
        assertThat(tree.texts()).extracting(Text::path).contains("pom.xml", "dev", "tandem", ".ci/run");
        assertThat(tree.mainJava()).as("Java sources to be shipped").hasSizeGreaterThan(40);
        assertThat(tree.sources())
                .as("parsed sources")
                .hasSameSizeAs(tree.texts().stream()
                        .filter(text -> text.path().endsWith(".java"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_tree_keeps(Rule<Project> rule) {
        List<String> violations = rule.violations(tree);

        assertThat(violations).as(() -> rule.report(violations)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rejects_its_broken_sample(Rule<Project> rule) {
        List<Sample> sample = Sample.of(Sample.folder("tidy").resolve(rule.name() + ".txt"));

        List<String> violations = rule.violations(Project.of(
                sample.stream().map(file -> new Text(file.path(), file.text())).toList()));

        Sample.assertJudged(sample, String.join("\n", violations));
    }

    static List<Rule<Project>> rules() {
        return TidyRules.all();
    }
}
