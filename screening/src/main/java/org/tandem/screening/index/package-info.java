/// Finds the listed names that a name is like, without looking at most of them.
///
/// In: names with a number each. Out: an immutable [NameIndex], and what a [Search] found in it with scores. May not
/// enter: what a score means, entries, dates.
/// A query goes through it so: [WordFinder] finds the listed words that are like each of its words, [Sieve] looks at
/// all names that have a near one, by their [Posting]s, and keeps the few that may score enough: by their weight and
/// letters ([OneWord], [Having], [Limits]), then by each word ([Candidate], [Slips], [Reach]). [WrittenTogether] adds
/// those found by joined words, and [Search] scores what is left.
/// A text within which names are looked for is first asked as a whole whether it can hold any ([WithinText]): what the
/// words of a name gain there ([TextReach]) is told by their letters ([MostGains]), then by comparing ([BestGains]).
/// Start reading at [NameIndex].
@NullMarked
package org.tandem.screening.index;

import org.jspecify.annotations.NullMarked;
