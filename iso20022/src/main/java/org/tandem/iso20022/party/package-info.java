/// Who takes part in a message: agents, parties, their addresses, identifications and accounts, as ISO 20022 groups
/// them. In: texts as they stood in the message, trimmed. Out: immutable records; an absent text is empty, an absent
/// group is `NONE`. May not enter: XML, versions, judgement of content (that is the rulebook's).
@NullMarked
package org.tandem.iso20022.party;

import org.jspecify.annotations.NullMarked;
