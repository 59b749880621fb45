package org.tandem.architecture;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandem.architecture.Project.Text;

/// The rules over lines of text. [SyntaxRules] has those that need to know a method from a string.
/// Patterns are written so that they do not match themselves.
final class TidyRules {
    private TidyRules() {}

    private static final int FILE_LINES_MAX = 400;
    private static final int COLUMNS_MAX = 120;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    static List<Rule<Project>> all() {
        return Stream.of(files(), lines(), SyntaxRules.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule<Project>> files() {
        return List.of(
                new Rule<>(
                        "a_file_has_at_most_400_lines",
                        "two files, cut where the story turns",
                        project -> project.texts().stream()
                                .filter(text -> isCode(text) && lineCount(text) > FILE_LINES_MAX)
                                .map(text -> text.path() + ": " + lineCount(text) + " lines")
                                .toList()),
                new Rule<>(
                        "a_package_has_a_sign_on_its_door",
                        "a package-info.java with @NullMarked: what lives here, what flows in and out, what may not enter",
                        TidyRules::packagesWithoutSign),
                new Rule<>(
                        "a_file_ends_with_one_line_end",
                        "one line end after the last line",
                        project -> project.texts().stream()
                                .filter(text -> !isResourceText(text)
                                        && !text.content().isEmpty()
                                        && (!text.content().endsWith("\n")
                                                || text.content().endsWith("\n\n")))
                                .map(Text::path)
                                .toList()),
                new Rule<>(
                        "a_link_in_a_document_leads_somewhere",
                        "the path of a file that is there",
                        TidyRules::deadLinks));
    }

    private static List<Rule<Project>> lines() {
        return List.of(
                matching(
                        "nothing_is_left_for_later",
                        "finish it, or write an issue and say here how it is now",
                        text -> true,
                        "\\b(TO[D]O|FIX[M]E)\\b"),
                matching("no_tabs", "spaces", text -> true, "\t"),
                matching(
                        "no_path_of_one_machine",
                        "a path from the root of the tree, or a temporary folder asked of the system",
                        text -> true,
                        "(^|[^\\w.*])/([w]ork|[f]arm|[r]oot)/|/[t]mp/[a-z]|/usr/lib/[j]vm/[a-z]"),
                matching(
                        "no_registry_is_named",
                        "nothing: Maven knows where to fetch from",
                        text -> true,
                        "repo1?[.]maven[.]|registry[.]npm[j]s|deb[.]debian[.]or[g]|pyp[i][.]org"),
                matching(
                        "a_markdown_comment_fits_120_columns",
                        "a comment wrapped by hand: the formatter may break a longer one",
                        text -> text.path().endsWith(".java"),
                        "^(?=.{" + (COLUMNS_MAX + 1) + "})\\s*///"),
                matching(
                        "no_banners_and_no_author_tags",
                        "nothing: the history knows who, the names say what",
                        text -> text.path().endsWith(".java"),
                        "^\\s*(//|\\*)\\s*([-=*#~]{4,}|@author)"),
                matching(
                        "sql_stands_in_sql_files_only",
                        "a .sql file beside the class's resources, read by name",
                        text -> text.isMainJava() && !text.path().startsWith("database/"),
                        "(?i)\"\\s*(select\\s.*\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s|create\\s+(table|index|schema|view)\\s"
                                + "|drop\\s+(table|index|schema|view)\\s|alter\\s+table\\s|truncate\\s+\\w|copy\\s+\\w+.*\\sfrom\\s)"
                                + "|^\\s*(SELECT\\s.*\\b|INSERT\\s+INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|CREATE\\s+(TABLE|INDEX)\\s)"));
    }

    private static Rule<Project> matching(String name, String instead, Predicate<Text> where, String pattern) {
        return new Rule<>(
                name,
                instead,
                project -> project.texts().stream()
                        .filter(where)
                        .flatMap(text -> text.linesMatching(pattern).stream())
                        .toList());
    }

    private static List<String> packagesWithoutSign(Project project) {
        Set<String> folders = new TreeSet<>();
        Set<String> signed = new TreeSet<>();
        project.mainJava().forEach(text -> {
            String folder = text.path().substring(0, text.path().lastIndexOf('/'));
            folders.add(folder);
            if (text.path().endsWith("/package-info.java") && text.content().contains("@NullMarked")) {
                signed.add(folder);
            }
        });
        folders.removeAll(signed);
        return List.copyOf(folders);
    }

    private static List<String> deadLinks(Project project) {
        List<String> dead = new ArrayList<>();
        for (Text text : project.texts()) {
            if (!text.path().endsWith(".md")) {
                continue;
            }
            Matcher links = LINK.matcher(text.content());
            while (links.find()) {
                String target = links.group(1);
                String folder = text.path().contains("/")
                        ? text.path().substring(0, text.path().lastIndexOf('/') + 1)
                        : "";
                if (!target.contains(":")
                        && !Files.exists(House.root().resolve(folder + target).normalize())) {
                    dead.add(text.path() + ": " + target);
                }
            }
        }
        return dead;
    }

    /// Read byte for byte by the program, a compression dictionary for instance.
    private static boolean isResourceText(Text text) {
        return text.path().contains("/src/main/resources/") && text.path().endsWith(".txt");
    }

    private static boolean isCode(Text text) {
        return text.path().endsWith(".java") || text.path().endsWith(".jte");
    }

    private static long lineCount(Text text) {
        return text.content().lines().count();
    }
}
