package org.tandem.readmodel.rows;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// Some rows, newest first.
///
/// @param before give this to the same question for the next page; empty when there is no further one
public record Page<T>(List<T> rows, OptionalLong before) {
    /// The `before` of the first page.
    public static final long NEWEST = Long.MAX_VALUE;

    public Page {
        rows = List.copyOf(rows);
    }

    /// The page from what a query found that was asked for one row more than it shows.
    public static <T> Page<T> of(List<T> found, int rows, ToLongFunction<T> sequence) {
        boolean more = found.size() > rows;
        List<T> shown = more ? found.subList(0, rows) : found;
        return new Page<>(shown, more ? OptionalLong.of(sequence.applyAsLong(shown.getLast())) : OptionalLong.empty());
    }
}
