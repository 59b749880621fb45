package org.tandem.screening.list.ofac;

import java.util.HashMap;
import java.util.Map;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElement;

/// The tables of values that an advanced XML file begins with: what its numbers mean.
final class ReferenceValues {
    private final ListFile file;
    private final Map<String, XmlElement> values = new HashMap<>();

    ReferenceValues(ListFile file) {
        this.file = file;
    }

    void read(XmlElement sets) {
        for (XmlElement set : sets.children()) {
            for (XmlElement value : set.children()) {
                values.put(key(value.name(), value.attribute("ID")), value);
            }
        }
    }

    /// @param user the element that refers to the value, for the error's line
    XmlElement of(String table, String id, XmlElement user) throws ListNotReadable {
        XmlElement value = values.get(key(table, id));
        if (value == null) {
            throw file.unreadable(
                    user.line(),
                    "it refers to the " + table + " '" + ListNotReadable.brief(id)
                            + "', which the file does not define",
                    "fetch the file again");
        }
        return value;
    }

    /// The text of a value, or empty where the reference is absent or dangles: for facts that only help the
    /// officer.
    String text(String table, String id) {
        XmlElement value = values.get(key(table, id));
        return value == null ? "" : value.text();
    }

    /// ISO 3166-1 alpha-2 where the table has it, else the country's name.
    String country(String id) {
        XmlElement country = values.get(key("Country", id));
        if (country == null) {
            return "";
        }
        return country.attribute("ISO2").isEmpty() ? country.text() : country.attribute("ISO2");
    }

    private static String key(String table, String id) {
        return table + ' ' + id;
    }
}
