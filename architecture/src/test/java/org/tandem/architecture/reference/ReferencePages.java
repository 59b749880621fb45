package org.tandem.architecture.reference;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;

/// Renders every reference page: file name to Markdown.
final class ReferencePages {
    private static final String FROM_CODE = "\n\nGenerated from the code by `./dev docs`; do not edit.\n\n";
    private static final Pattern LIMIT =
            Pattern.compile("((?:    /// .*\\n)*)    public static final (?:int|long) (\\w+) = ([^;]+);");

    private final Path root;

    ReferencePages(Path root) {
        this.root = root;
    }

    Map<String, String> render() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("reason-codes.md", reasonCodes());
        pages.put("limits.md", limits());
        pages.put("commands-and-events.md", commandsAndEvents());
        pages.put(
                "network-file.schema.json",
                Files.readString(root.resolve("app/src/main/resources/org/tandem/app/network/network.schema.json")));
        return pages;
    }

    private static String reasonCodes() {
        String rows = Arrays.stream(Reason.values())
                .filter(it -> it != Reason.NONE)
                .sorted(Comparator.comparing(Reason::code).thenComparing(Reason::name))
                .map(it -> "| `" + it.code() + "` | " + it.when() + " |\n")
                .collect(Collectors.joining());
        return "# Reason codes" + FROM_CODE
                + "External status reason codes of ISO 20022 (`ExternalStatusReason1Code`), and when this system gives each.\n"
                + "`NARR` means that the text beside it says what is wrong.\n\n| Code | Given when |\n|---|---|\n"
                + rows;
    }

    private String limits() throws IOException {
        String source = Files.readString(root.resolve("domain/src/main/java/org/tandem/domain/Limits.java"));
        StringBuilder page = new StringBuilder("# Limits" + FROM_CODE)
                .append(
                        "Every bound that shows outside the system. At the limit works, one past it is refused with a reason.\n\n")
                .append("| Limit | Value | |\n|---|---|---|\n");
        Matcher matcher = LIMIT.matcher(source);
        while (matcher.find()) {
            String why =
                    matcher.group(1).replace("    /// ", "").replace("\n", " ").strip();
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            matcher.group(2), matcher.group(3).replace("_", " ").replaceFirst("L$", ""), why));
        }
        return page.toString();
    }

    private static String commandsAndEvents() {
        return "# Commands and events" + FROM_CODE
                + "What is in the log and in the event journal. The bytes are in the codec's SBE schema.\n"
                + section("Commands", Command.class)
                + section("Changes (inside ProposeChange and FoundNetwork)", Change.class)
                + section("Outcomes", Outcome.class)
                + section("Events", Event.class);
    }

    private static String section(String title, Class<?> sealed) {
        return "\n## " + title + "\n\n| Name | Holds |\n|---|---|\n"
                + Arrays.stream(sealed.getPermittedSubclasses())
                        .map(it -> "| `" + it.getSimpleName() + "` | " + components(it) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String components(Class<?> record) {
        List<String> parts = Arrays.stream(record.getRecordComponents())
                .map(ReferencePages::component)
                .toList();
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static String component(RecordComponent component) {
        String type = component
                .getGenericType()
                .getTypeName()
                .replaceAll("[a-z0-9]+\\.", "")
                .replaceAll("\\w+\\$", "");
        return "`" + component.getName() + "` " + type.replace("<", "&lt;").replace(">", "&gt;");
    }
}
