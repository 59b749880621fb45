/// A payment's parties as the gate sees them: roles, names, addresses, identifiers, birth.
///
/// In: what a message says, already cut out of it. Out: values to check, to screen and to recognise again.
/// May not enter: XML, lists, rules. Start reading at [org.tandem.compliance.party.ScreenedParty].
@NullMarked
package org.tandem.compliance.party;

import org.jspecify.annotations.NullMarked;
