package org.tandem.iso20022.message;

import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;

/// A balance: type code (`OPBD`, `CLBD`, `ITAV`, …), amount, `CRDT` or `DBIT`, ISO 8601 date or date-time.
public record Balance(Code type, TextAmount amount, String direction, String date) {}
