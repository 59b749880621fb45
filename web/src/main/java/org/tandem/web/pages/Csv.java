package org.tandem.web.pages;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe before it, as spreadsheets
/// understand it; plain numbers stay numbers.
public final class Csv {
    private Csv() {}

    /// One line with its end.
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';')
                || safe.startsWith(" ")
                || safe.endsWith(" ");
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isFormula(String text) {
        // A space before the sign does not stop a spreadsheet.
        String bare = text.stripLeading();
        boolean blankStart =
                !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r' || text.charAt(0) == '\n');
        return blankStart
                || !bare.isEmpty() && "=+-@".indexOf(bare.charAt(0)) >= 0 && !bare.matches("-?[0-9]+([.][0-9]+)?");
    }
}
