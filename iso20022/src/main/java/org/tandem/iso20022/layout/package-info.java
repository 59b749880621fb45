/// How each record stands in XML: one class a message kind or group, each with `read` and `write` side by side.
/// In: `Element` cursors and records. Out: records and calls of `XmlOut`. May not enter: judgement, defaults,
/// envelopes. Start reading at `Layouts`; to add a message kind, add its record, a layout, a line there and its
/// elements.
@NullMarked
package org.tandem.iso20022.layout;

import org.jspecify.annotations.NullMarked;
