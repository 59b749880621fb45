/// The offline proof that log, journal and state agree, on the files of a stopped node.
///
/// In: the directory of a node that does not run. Out: counts, the state's hash, the trial balance, or
/// [org.tandem.cluster.verify.NotVerified] with the place and what was expected there. Reads the recordings frame by
/// frame with their checksums, without a driver or an archive. May not enter: anything that writes.
/// Start reading at [org.tandem.cluster.verify.LedgerVerification].
@NullMarked
package org.tandem.cluster.verify;

import org.jspecify.annotations.NullMarked;
