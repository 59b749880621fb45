/// Requests in JSON, from participants and officers: quotes, offers, rates, enquiries, funding, changes.
///
/// In: who asks, for what, JSON. Out: commands to the ledger; a status of HTTP's and JSON.
/// May not enter: HTTP and WebSocket themselves. Start reading at [org.tandem.gateway.request.Requests].
@NullMarked
package org.tandem.gateway.request;

import org.jspecify.annotations.NullMarked;
