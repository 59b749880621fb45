/// Everything that cannot be made again, copied while it is in use, and brought back.
///
/// In: a data directory, of a machine or of a network of processes, running or not. Out: a folder of plain files with a
/// manifest of their hashes ([org.tandem.app.backup.Backup]); from it, a data directory that goes on
/// ([org.tandem.app.backup.Restore]). May not enter: the rows of the ledger, which the journal makes again.
///
/// ```
/// manifest        what it is, what the ledger in it proves to hold, and the hash of every file
/// node/           log, snapshots, journal of one member
/// cases/          the officers' tables in PostgreSQL
/// rest/           the other files and folders of the data directory: network, certificates, lists, audit trail, users
/// ```
@NullMarked
package org.tandem.app.backup;

import org.jspecify.annotations.NullMarked;
