/// The verbs of `./tandem`, one class each: they read arguments, call one thing, and say plainly what came of it.
///
/// Exit codes: 0 done, 1 done but the answer is no (a rejected payment, books that do not balance), 2 wrong usage,
/// 3 something outside is missing or unreachable.
@NullMarked
package org.tandem.app.command;

import org.jspecify.annotations.NullMarked;
