/// The HTTP doors: who may use which route, and the routes themselves over `message`, `request` and `channel`.
///
/// In: requests under mutual TLS. Out: answers of the inner packages, as HTTP. May not enter: decisions about content.
/// Start reading at [org.tandem.gateway.http.Routes]; `openapi.yaml` beside it in the resources says the same to
/// others.
@NullMarked
package org.tandem.gateway.http;

import org.jspecify.annotations.NullMarked;
