/// ISO 20022 in and out: bytes become a `Message`, a `Message` becomes bytes of the family a participant chose.
/// In: bytes of strangers; messages of the system. Out: `ReadResult`, bytes, findings, lists of what was lost.
/// May not enter: engine, network, storage, clocks. Readers and writers hold buffers and belong to one thread.
/// Start reading at `MessageReader`; how to add a message kind stands at `layout`.
@NullMarked
package org.tandem.iso20022;

import org.jspecify.annotations.NullMarked;
