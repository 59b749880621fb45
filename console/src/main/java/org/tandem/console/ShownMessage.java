package org.tandem.console;

import org.tandem.readmodel.payment.MessageRow;

/// A message that came in, as the payment's page shows it.
///
/// @param formatted indented, and cut where it is too long for a page
public record ShownMessage(MessageRow row, String formatted, boolean cut, int characters) {
    private static final int LONGEST_SHOWN = 20_000;

    static ShownMessage of(MessageRow row, String original) {
        String formatted = Indented.xml(original);
        boolean cut = formatted.length() > LONGEST_SHOWN;
        return new ShownMessage(row, cut ? formatted.substring(0, LONGEST_SHOWN) : formatted, cut, original.length());
    }

    public String kind() {
        return row.kind().text();
    }
}
