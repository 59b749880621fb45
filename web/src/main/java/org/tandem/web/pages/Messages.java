package org.tandem.web.pages;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of one language. Every string a person reads comes from here.
///
/// With arguments a text is a [MessageFormat] pattern (so an apostrophe is doubled); without, it is taken as it
/// stands.
/// A key that is missing shows itself in brackets and in the log, and fails the test that asks [#missing].
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Locale locale;
    private final Map<String, String> texts;

    Messages(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = new TreeMap<>(texts);
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            LOG.warn("no text for {} in {}", key, locale);
            return "[" + key + "]";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /// A text that depends on a number, by the language's plural rule: keys `key.one`, `key.few` (Slavic),
    /// `key.many`.
    ///
    /// @param shown the number as it is to be read, argument 0 of the text
    public String count(String key, long number, String shown) {
        return text(key + "." + plural(number), shown);
    }

    private String plural(long number) {
        long last = Math.abs(number % 10);
        long lastTwo = Math.abs(number % 100);
        if (Set.of("ru", "be", "uk").contains(locale.getLanguage())) {
            if (last == 1 && lastTwo != 11) {
                return "one";
            }
            return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
        }
        return number == 1 ? "one" : "many";
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /// Those of these keys that have no text.
    public List<String> missing(Iterable<String> keys) {
        List<String> found = new ArrayList<>();
        for (String key : keys) {
            if (!has(key)) {
                found.add(key);
            }
        }
        return found;
    }
}
