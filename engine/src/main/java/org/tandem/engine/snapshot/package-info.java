/// State as a stream of 64-bit words and back. The order of the words is that of keys or of the log, never of a hash,
/// so equal states give equal words on every node.
///
/// In: values of the vocabulary. Out: words. May not enter: serialisation by reflection, ordinals of enums.
@NullMarked
package org.tandem.engine.snapshot;

import org.jspecify.annotations.NullMarked;
