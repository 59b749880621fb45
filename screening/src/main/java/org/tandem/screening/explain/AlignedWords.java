package org.tandem.screening.explain;

import org.tandem.screening.match.Relation;

/// One line of an alignment.
///
/// @param query as normalised; empty when only the listed name has the word
/// @param listed as normalised; empty when only the query has the word
/// @param reading how both came to be comparable, such as a romanisation standard; empty when both are as written
/// @param similarity 0 to 10,000
/// @param weight what the words count, in hundredths of a plain word
public record AlignedWords(
        String query, String listed, Relation relation, String reading, int similarity, int weight) {}
