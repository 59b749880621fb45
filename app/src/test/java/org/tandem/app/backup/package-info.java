/// Tests of backup and restore.
@NullMarked
package org.tandem.app.backup;

import org.jspecify.annotations.NullMarked;
