/// Who takes part, in which currencies, under which rules and limits; and the way by which events leave with their
/// numbers.
///
/// In: changes that two officers agreed on. Out: participants and rules for everyone else. May not enter: money.
@NullMarked
package org.tandem.engine.network;

import org.jspecify.annotations.NullMarked;
