/// The network's rules in force and every change to them, with who proposed, who approved and when.
///
/// In: nothing or a filter. Out: records. Start reading at [org.tandem.readmodel.network.NetworkQueries].
@NullMarked
package org.tandem.readmodel.network;

import org.jspecify.annotations.NullMarked;
