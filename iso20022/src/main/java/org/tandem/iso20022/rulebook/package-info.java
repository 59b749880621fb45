/// What must be true of a message's content before anybody acts on it, whatever its version: presence, form, length,
/// characters, currency decimals, check digits. In: messages, the network's currencies. Out: findings with reason
/// codes. May not enter: who the parties are (compliance), balances and quotes (engine), XML.
@NullMarked
package org.tandem.iso20022.rulebook;

import org.jspecify.annotations.NullMarked;
