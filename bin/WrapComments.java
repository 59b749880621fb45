import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Wraps Markdown comments (`///`) before the formatter sees them, since it breaks one that is too long without giving
/// the rest its slashes. It counts the indent twice from a comment's second line on, and so do we for every line. Run
/// by `./dev fmt`: `java bin/WrapComments.java FOLDER…`. What does not fit moves to the front of the next line of the
/// same paragraph, and so on until all fits. Tables and fenced code stay as they are.
final class WrapComments {
    private static final int COLUMNS = 120;

    private WrapComments() {}

    public static void main(String[] folders) throws IOException {
        int changed = 0;
        for (String folder : folders) {
            List<Path> sources;
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                sources = all.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .toList();
            }
            for (Path source : sources) {
                List<String> before = Files.readAllLines(source);
                List<String> after = wrap(before);
                if (!after.equals(before)) {
                    Files.write(source, after);
                    changed++;
                }
            }
        }
        if (changed > 0) {
            System.out.println("wrapped comments in " + changed + " files");
        }
    }

    private static List<String> wrap(List<String> lines) {
        List<String> wrapped = new ArrayList<>();
        List<String> rest = new ArrayList<>(lines.reversed());
        boolean fenced = false;
        while (!rest.isEmpty()) {
            String line = rest.removeLast();
            String text = line.strip();
            if (text.startsWith("///") && text.contains("```")) {
                fenced = !fenced;
            }
            int cut = text.startsWith("/// ") && !text.startsWith("/// |") && !fenced ? cut(line) : -1;
            if (cut < 0) {
                wrapped.add(line);
                continue;
            }
            wrapped.add(line.substring(0, cut).stripTrailing());
            String overflow = line.substring(cut).strip();
            String start = line.substring(0, line.indexOf("///")) + "/// " + (isItem(text) ? "    " : indent(text));
            boolean continues = !rest.isEmpty() && isContinuation(rest.getLast().strip());
            rest.add(continues ? start + overflow + " " + rest.removeLast().strip().substring(3).strip() : start + overflow);
        }
        return wrapped;
    }

    /// Where to cut a line that is too long: at the last blank that fits, or nowhere.
    private static int cut(String line) {
        int indent = line.indexOf("///");
        int width = COLUMNS - indent;
        if (line.length() <= width) {
            return -1;
        }
        int blank = line.lastIndexOf(' ', width);
        return blank > indent + 4 ? blank : -1;
    }

    private static boolean isItem(String text) {
        return text.startsWith("/// @") || text.startsWith("/// - ");
    }

    private static String indent(String text) {
        String words = text.substring(4);
        return " ".repeat(words.length() - words.stripLeading().length());
    }

    private static boolean isContinuation(String text) {
        return text.matches("/// *[^ @|#`\\-].*|/// *`[^`].*") && !text.contains("```");
    }
}
