/// Who may do what: permissions on routes, people with sessions, participants with certificates.
///
/// In: a request's cookie or certificate, a users file. Out: a [Person] or a participant's BIC on the request, or a
/// refusal. A route without a permission fails at start; a request without the right is refused before its handler.
/// May not enter: pages, business rules, and any way to store a password itself.
@NullMarked
package org.tandem.web.access;

import org.jspecify.annotations.NullMarked;
