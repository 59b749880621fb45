/// One machine's own place on disk, and the lock that lets one process at a time use it.
///
/// In: a path. Out: a usable, locked folder, or a plain reason why not. May not enter: what is kept in it.
@NullMarked
package org.tandem.app.machine;

import org.jspecify.annotations.NullMarked;
