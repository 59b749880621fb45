/// Changes of the rules: proposed by one officer, approved by another, and what each does when it takes effect.
///
/// In: changes and the names of officers. Out: the network, the books and the pairs as changed, and events that say so.
/// May not enter: any way to change a rule with one person alone. Start reading at `Changes`.
@NullMarked
package org.tandem.engine.change;

import org.jspecify.annotations.NullMarked;
