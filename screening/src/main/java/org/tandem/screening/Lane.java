package org.tandem.screening;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.index.NameIndex;
import org.tandem.screening.index.Search;
import org.tandem.screening.match.Name;

/// An index with the searches that are idle between queries, so that a query allocates no working arrays.
final class Lane {
    private static final int IDLE_SEARCHES = 64;

    private final NameIndex index;
    private final ArrayBlockingQueue<Search> idle = new ArrayBlockingQueue<>(IDLE_SEARCHES);

    Lane(NameIndex index) {
        this.index = index;
    }

    NameIndex index() {
        return index;
    }

    Search borrow() {
        Search search = idle.poll();
        return search == null ? new Search(index) : search;
    }

    void giveBack(Search search) {
        idle.offer(search);
    }

    /// A query as words.
    Name name(String text) {
        Search search = borrow();
        Name name = search.name(text);
        giveBack(search);
        return name;
    }

    /// Whether a block of a text may have a listed name within it.
    boolean mayHold(List<String> block, int least) {
        Search search = borrow();
        boolean may = search.mayHold(block, least);
        giveBack(search);
        return may;
    }

    /// How a name and a listed one are aligned.
    List<AlignedWords> align(Name name, int listed, boolean contained) {
        Search search = borrow();
        List<AlignedWords> words = search.align(name, listed, contained);
        giveBack(search);
        return words;
    }
}
