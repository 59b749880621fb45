/// A disk in memory that does what disks do when power goes: what was not forced is kept, lost or torn, write by write.
///
/// In: the same `java.nio.file` calls that production code makes, by paths of this file system. Out: bytes. May not
/// enter: real files, anything of Tandem. Start reading at [org.tandem.simulator.disk.VirtualDisk].
@NullMarked
package org.tandem.simulator.disk;

import org.jspecify.annotations.NullMarked;
