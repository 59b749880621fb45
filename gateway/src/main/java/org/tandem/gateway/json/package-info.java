/// The JSON of the API, as records: what participants and officers send and get where ISO 20022 has no message.
/// `v1/openapi.yaml` says the same; a test compares the two field by field.
///
/// In and out: amounts and rates as decimal texts, times as ISO 8601 in UTC, BICs as texts.
/// May not enter: floating point, decisions, HTTP.
@NullMarked
package org.tandem.gateway.json;

import org.jspecify.annotations.NullMarked;
