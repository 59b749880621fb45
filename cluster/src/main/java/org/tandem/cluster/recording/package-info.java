/// The archive's recordings as files: frames with their checksums, read without a driver or an archive.
///
/// In: the archive's directory of a node that does not run. Out: whole messages, or
/// [org.tandem.cluster.recording.DamagedRecording] with the place. May not enter: anything that writes, but for the cut
/// of a torn tail and the ends in the archive's own list. Start reading at [org.tandem.cluster.recording.Recording].
@NullMarked
package org.tandem.cluster.recording;

import org.jspecify.annotations.NullMarked;
