/// What is written differently and means the same: given names across languages, father's names, legal forms, stop
/// words.
///
/// In: words and their sound. Out: classes, roles and canonical words. The knowledge is data, written here from
/// linguistic rules. May not enter: lists, scores.
/// Start reading at [GivenNames].
@NullMarked
package org.tandem.screening.equivalence;

import org.jspecify.annotations.NullMarked;
