/// The messages, one record a kind, the same for every version: what the gateway, the clients and the simulators talk
/// about. In: records of parties, terms and details. Out: the sealed `Message`; kinds, definitions and families tell
/// how it is written. May not enter: XML, rules, defaults. Start reading at `Message`.
@NullMarked
package org.tandem.iso20022.message;

import org.jspecify.annotations.NullMarked;
