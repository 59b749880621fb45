/// Messages at the price of a text copy: templates that are filled in, and fields found by scanning.
///
/// In: amounts, identifiers, party blocks as finished XML. Out: pacs.008 and pacs.002 texts, requests in JSON, fields
/// of what comes back. Load generation shares the machine with what it measures, so no parser runs here; that the
/// templates are right is proven by tests with the real reader, the rulebook and the schemas.
/// May not enter: connections, randomness. Start reading at `CreditTransferTemplate`.
@NullMarked
package org.tandem.simulation.message;

import org.jspecify.annotations.NullMarked;
