/// How much each participant may ask for in a second, so that none slows the others.
///
/// In: who asks for what, and when. Out: yes or no. May not enter: waiting.
@NullMarked
package org.tandem.gateway.limit;

import org.jspecify.annotations.NullMarked;
