package org.tandem.web.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Person;

/// Who looks, and how they want it: on every page record, so that templates find words and figures.
///
/// @param csrfToken for forms, in a hidden field called `_csrf`; scripts find it in the frame
/// @param address path and query of this page, to come back to
public record Visit(
        Locale locale,
        Theme theme,
        @Nullable Person person,
        String csrfToken,
        String address,
        Messages messages,
        Formats formats) {

    /// Short for `messages().text`, since templates say it on every line.
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public boolean may(Permission permission) {
        return person == null ? permission.equals(Permission.ANYONE) : person.may(permission);
    }
}
