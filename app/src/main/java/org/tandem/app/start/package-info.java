/// Why a part of Tandem does not start, for the person who starts it.
///
/// In: what is missing, taken or unreadable. Out: one sentence that says what to do. May not enter: any part itself.
@NullMarked
package org.tandem.app.start;

import org.jspecify.annotations.NullMarked;
