package org.tandem.iso20022.layout;

import java.util.Set;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// The smallest shapes: code or proprietary, amount with currency, date or date-time.
final class CodeLayout {
    private CodeLayout() {}

    static Code read(Element at) {
        return at.isPresent() ? new Code(at.text("Cd"), at.text("Prtry")) : Code.NONE;
    }

    static void write(XmlOut out, String name, Code code) {
        out.open(name);
        if (code.code().isEmpty()) {
            out.leaf("Prtry", code.proprietary(), 35);
        } else {
            out.leaf("Cd", code.code());
        }
        out.close(name);
    }

    /// A code of which the older version knows only some: any other is written as proprietary and noted.
    static void write(XmlOut out, String name, Code code, Set<String> older) {
        if (out.isWide() || code.code().isEmpty() || older.contains(code.code())) {
            write(out, name, code);
        } else {
            out.lose(name + "/Cd", code.code());
            write(out, name, Code.proprietary(code.code()));
        }
    }

    static TextAmount amount(Element at) {
        return at.isPresent() ? new TextAmount(at.text(), at.currency()) : TextAmount.NONE;
    }

    static void amount(XmlOut out, String name, TextAmount amount) {
        out.amount(name, amount.value(), amount.currency());
    }

    /// `DateAndDateTime2Choice`: whichever is given.
    static String date(Element at) {
        String date = at.text("Dt");
        return date.isEmpty() ? at.text("DtTm") : date;
    }

    static void date(XmlOut out, String name, String date) {
        out.open(name);
        out.leaf(date.indexOf('T') < 0 ? "Dt" : "DtTm", date);
        out.close(name);
    }
}
