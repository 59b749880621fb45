/// XML and nothing else: from bytes to a flat, bounded tree of known elements, and from texts to bytes.
/// In: bytes of strangers, the table `elements.txt`. Out: `Outline` and its `Element` cursors; `XmlOut`.
/// May not enter: what a message means, which kinds exist, families. Start reading at `Outline` and `elements.txt`.
@NullMarked
package org.tandem.iso20022.xml;

import org.jspecify.annotations.NullMarked;
