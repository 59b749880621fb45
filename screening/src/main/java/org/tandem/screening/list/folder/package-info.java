/// Whole folders of list files: which file is which list.
///
/// In: a folder. Out: one [org.tandem.screening.list.ListVersion] for each list in it. May not enter: which lists are
/// needed; that a needed one is missing is for the store to say.
/// Start reading at [ListFolder].
@NullMarked
package org.tandem.screening.list.folder;

import org.jspecify.annotations.NullMarked;
