/// The network file: YAML in, founding command and changes out, or every mistake with its line and column.
///
/// The file says who takes part and by which rules; nothing in it takes effect but through the log.
/// No I/O but reading the one file. Start reading at [org.tandem.app.network.NetworkFile].
@NullMarked
package org.tandem.app.network;

import org.jspecify.annotations.NullMarked;
