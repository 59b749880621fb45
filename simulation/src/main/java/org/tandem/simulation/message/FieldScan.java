package org.tandem.simulation.message;

/// Finds the text of an element, or the value of a JSON field, without parsing. Right for messages of known writers
/// only.
public final class FieldScan {
    private FieldScan() {}

    /// The text of the first element of this local name, whatever its prefix and attributes; empty when there is
    /// none.
    public static String element(String xml, String name) {
        return element(xml, name, 0);
    }

    /// As [#element(String,String)], from a position on.
    public static String element(String xml, String name, int from) {
        int at = elementBegin(xml, name, from);
        if (at < 0) {
            return "";
        }
        int begin = xml.indexOf('>', at) + 1;
        int end = xml.indexOf('<', begin);
        return begin == 0 || end < 0 || xml.charAt(begin - 2) == '/' ? "" : xml.substring(begin, end);
    }

    /// The value of an attribute of the first element of this name; empty when there is none.
    public static String attribute(String xml, String name, String attribute) {
        int at = elementBegin(xml, name, 0);
        if (at < 0) {
            return "";
        }
        int close = xml.indexOf('>', at);
        int begin = xml.indexOf(attribute + "=", at);
        if (begin < 0 || begin > close) {
            return "";
        }
        int quote = begin + attribute.length() + 1;
        int end = xml.indexOf(xml.charAt(quote), quote + 1);
        return xml.substring(quote + 1, end);
    }

    private static int elementBegin(String xml, String name, int from) {
        for (int at = xml.indexOf(name, from); at > 0; at = xml.indexOf(name, at + 1)) {
            char before = xml.charAt(at - 1);
            int end = at + name.length();
            char after = end < xml.length() ? xml.charAt(end) : ' ';
            boolean begins = before == '<' || (before == ':' && xml.lastIndexOf('<', at) > xml.lastIndexOf('/', at));
            if (begins && (after == '>' || after == ' ' || after == '/')) {
                return at;
            }
        }
        return -1;
    }

    /// The value of the first field of this name from a position on, strings without their quotes; empty when there
    /// is none. Escapes are left as they are: identifiers and amounts have none.
    public static String field(String json, String name, int from) {
        int at = json.indexOf("\"" + name + "\"", from);
        if (at < 0) {
            return "";
        }
        int begin = json.indexOf(':', at) + 1;
        while (json.charAt(begin) == ' ') {
            begin++;
        }
        if (json.charAt(begin) == '"') {
            return json.substring(begin + 1, json.indexOf('"', begin + 1));
        }
        int end = begin;
        while (end < json.length() && ",}] \n".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return json.substring(begin, end);
    }
}
