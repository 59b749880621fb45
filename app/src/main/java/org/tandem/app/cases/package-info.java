/// Cases of held payments on this machine: fed from the journal, decided through the ledger.
///
/// In: the journal, the database's address. Out: what the console's officers work with. May not enter: rules of
/// screening. Start reading at [org.tandem.app.cases.CaseWork].
@NullMarked
package org.tandem.app.cases;

import org.jspecify.annotations.NullMarked;
