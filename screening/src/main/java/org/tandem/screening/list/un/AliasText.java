package org.tandem.screening.list.un;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in one alias of the UN list: mostly a name, sometimes several divided by semicolons, sometimes with a
/// remark or the name in another script in brackets.
///
/// @param names the names in it, at least one unless the text is blank
/// @param notes what stood in brackets and is no name
record AliasText(List<String> names, List<String> notes) {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SCRIPT = Pattern.compile("^original script:\\s*", Pattern.CASE_INSENSITIVE);
    /// "b) " before a name: a list mark that was left in the text.
    private static final Pattern MARK = Pattern.compile("(?:^|\\s)[a-z]\\)\\s+");

    static AliasText of(String text) {
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String outside = BRACKETS.matcher(text).replaceAll(" ");
        addNames(names, outside);
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            String inside = SCRIPT.matcher(brackets.group(1).strip()).replaceFirst("");
            if (isLatin(inside) != isLatin(outside)) {
                addNames(names, inside);
            } else {
                notes.add(inside);
            }
        }
        if (names.isEmpty()) {
            addNames(names, text.replaceAll("[()]", " "));
        }
        return new AliasText(List.copyOf(names), List.copyOf(notes));
    }

    private static void addNames(List<String> names, String text) {
        for (String part : MARK.matcher(text).replaceAll(";").split(";", -1)) {
            String name = part.strip().replaceAll("[,:]+$", "").strip();
            if (name.codePoints().anyMatch(Character::isLetterOrDigit)) {
                names.add(name);
            }
        }
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
