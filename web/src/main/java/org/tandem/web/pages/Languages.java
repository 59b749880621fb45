package org.tandem.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The languages there are, each with the words of all modules: English is the base, others fall back to it.
///
/// Bundles are UTF-8 properties: `org/tandem/console/messages.properties`, `messages_ru.properties`, ….
public final class Languages {

    private static final String OWN = "org.tandem.web.messages";
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("be"));

    private final Map<Locale, Messages> byLocale = new LinkedHashMap<>();

    /// @param bundles base names of other modules' bundles; later ones win where a key is in several
    public Languages(String... bundles) {
        List<String> names = new ArrayList<>();
        names.add(OWN);
        names.addAll(List.of(bundles));
        for (Locale locale : LOCALES) {
            Map<String, String> texts = new TreeMap<>();
            names.forEach(name -> load(name, locale, texts));
            byLocale.put(locale, new Messages(locale, texts));
        }
    }

    private static void load(String name, Locale locale, Map<String, String> into) {
        // The base bundle is the English one: asked for by the root locale, so that the machine's own never mixes in.
        Locale asked = locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale;
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name,
                    asked,
                    Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> into.put(key, bundle.getString(key)));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException(
                    "expected " + name.replace('.', '/') + ".properties on the class path, found none", e);
        }
    }

    public List<Locale> locales() {
        return List.copyOf(byLocale.keySet());
    }

    public Messages of(Locale locale) {
        Messages found = byLocale.get(locale);
        return found == null ? byLocale.values().iterator().next() : found;
    }

    /// The language chosen by tag, else the browser's first that we have, else English.
    Locale choose(@Nullable String tag, @Nullable String acceptLanguage) {
        if (tag != null) {
            for (Locale locale : byLocale.keySet()) {
                if (locale.toLanguageTag().equals(tag)) {
                    return locale;
                }
            }
        }
        if (acceptLanguage != null && !acceptLanguage.isBlank()) {
            try {
                Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), byLocale.keySet());
                return found == null ? Locale.ENGLISH : found;
            } catch (IllegalArgumentException e) {
                // A browser's malformed wish is no wish.
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
