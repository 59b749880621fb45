/// The operators' pages: overview, payments, participants, rates.
///
/// In: the read model's answers, the node's health, and readable message text through [MessageText]. Out: routes for
/// the web server. May not enter: SQL, business rules, anything that changes the ledger. Start reading at [Console].
@NullMarked
package org.tandem.console;

import org.jspecify.annotations.NullMarked;
