/// Which requests were answered before, and how: the same request again changes nothing and gets the same answer.
///
/// In: commands that carry an id, and their outcomes. Out: the remembered outcome. May not enter: payments, which are
/// known by their UETR.
@NullMarked
package org.tandem.engine.memory;

import org.jspecify.annotations.NullMarked;
