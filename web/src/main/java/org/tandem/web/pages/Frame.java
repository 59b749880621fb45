package org.tandem.web.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.web.assets.Assets;

/// Everything `layout.jte` shows around a page.
///
/// @param rail only what this person may open; where it is empty, nothing of the network is shown either
public record Frame(
        Visit visit,
        String title,
        String network,
        List<String> days,
        Health health,
        List<Link> rail,
        Shell.@Nullable Search search,
        List<Language> languages,
        Assets assets) {

    /// @param current whether this page is that place
    public record Link(String href, String text, boolean current) {}

    /// @param name in its own language
    public record Language(String tag, String name, boolean current) {

        static Language of(Locale locale, Locale current) {
            String name = locale.getDisplayLanguage(locale);
            return new Language(
                    locale.toLanguageTag(),
                    name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                    locale.equals(current));
        }

        /// For the bar: `EN`.
        public String shortName() {
            return tag.toUpperCase(Locale.ROOT);
        }
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }
}
