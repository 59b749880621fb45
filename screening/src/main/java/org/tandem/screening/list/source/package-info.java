/// What every list reader stands on: files checked before they are parsed, rows of CSV, elements of XML, values of
/// JSON, and the words of lists (days of birth, countries, identifiers) turned into records.
///
/// In: bytes. Out: rows, elements and [EntryDraft]s, or one [ListNotReadable]. May not enter: what a certain list
/// means. Start reading at [ListFile].
@NullMarked
package org.tandem.screening.list.source;

import org.jspecify.annotations.NullMarked;
