/// Live parts of pages: server-sent events, bounded for every client.
///
/// In: named pieces of text. Out: the same to every page that listens. A page that cannot keep up is let go and comes
/// back by itself; nobody waits for it. May not enter: what the pieces mean.
@NullMarked
package org.tandem.web.live;

import org.jspecify.annotations.NullMarked;
