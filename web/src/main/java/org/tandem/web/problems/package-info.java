/// What goes wrong on a request, as a value, and how it is told: RFC 9457 problem+json to programs, a page to people.
///
/// In: exceptions of handlers. Out: one answer with a status, a stable code, words, and a reference found in the log.
/// May not enter: stack traces or internal names in answers.
@NullMarked
package org.tandem.web.problems;

import org.jspecify.annotations.NullMarked;
