/// The HTTP kit: a server with TLS, strict headers, permissions, problems, live streams, assets and the common frame
/// of
/// every page. It knows no other module.
///
/// In: requests. Out: calls of the routes that other modules bring, and their answers. May not enter: payments,
/// tables,
/// business rules. Start reading at [WebServer]; its packages: `access` (who may), `certificates`, `problems`,
/// `live`,
/// `assets`, `pages` (frame, words, figures).
///
/// **A page of another module** has three parts: a record with what it shows, a template that says how, and a route.
/// Templates lie under that module's `src/main/jte` and are compiled by `jte-maven-plugin` (`generate`, as in this
/// module's pom) into that module's package. They hold only what stands inside the frame;
/// [org.tandem.web.pages.Pages]
/// puts the frame around them:
///
/// ```java
/// routes.get("/payments", context -> {
///     PaymentsPage page = payments.find(context);
///     pages.show(context, "payments", page.title(), output -> JtepaymentsGenerated.render(output, null, page));
/// }, Permission.SIGNED_IN);
/// ```
///
/// Shared pieces (chips, UETRs, empty states, charts) are [org.tandem.web.pages.Parts]: values that a template writes
/// with `${…}`. Words come from [org.tandem.web.pages.Messages], figures from [org.tandem.web.pages.Formats].
@NullMarked
package org.tandem.web;

import org.jspecify.annotations.NullMarked;
