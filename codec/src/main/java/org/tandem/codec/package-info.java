/// Bytes of commands, of journal steps and of snapshots. The SBE schema `sbe/tandem.xml` is the contract.
///
/// In: the domain's records. Out: the same records from bytes, or [MalformedBytes] with a clear text; never anything
/// else, whatever the bytes are. May not enter: the engine, Aeron, JDBC, and every decision about content.
/// Start reading at the schema, then [CommandEncoder] and [StepEncoder].
@NullMarked
package org.tandem.codec;

import org.jspecify.annotations.NullMarked;
