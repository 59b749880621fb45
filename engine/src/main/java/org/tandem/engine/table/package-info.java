/// Memory for many small things: rows of words with a key, and lists through them.
///
/// In: words. Out: words. May not enter: what the words mean; iteration in the order of a hash.
@NullMarked
package org.tandem.engine.table;

import org.jspecify.annotations.NullMarked;
