package org.tandem.screening.index;

import org.tandem.screening.match.Name;

/// The listed name at hand: its words, and of each what it weighs and its outline, so that each is looked up once. For
/// one thread, for one name after another.
final class Candidate {
    private final NameIndex index;
    final int[] words = new int[Name.MAX_WORDS];
    final int[] weights = new int[Name.MAX_WORDS];
    /// As [Outlines] say them.
    final int[] outlines = new int[Name.MAX_WORDS];
    int count;
    /// Whether the words are in the name's order; else the one it was found by comes first.
    boolean inOrder;

    private boolean mayHaveInitials;

    Candidate(NameIndex index) {
        this.index = index;
    }

    /// Takes a name from its record.
    ///
    /// @param name where the record begins
    void read(int name) {
        count = index.names.read(name, words);
        inOrder = true;
        mayHaveInitials = true;
        for (int j = 0; j < count; j++) {
            look(j);
        }
    }

    /// Takes what a posting tells, which is all of a name of few words without a look elsewhere.
    ///
    /// @param at where the posting is
    /// @param own the word it stands under, as [LikeWords#owner] says it
    void tell(int at, long own) {
        long head = index.postings[at];
        long others = index.postings[at + 1];
        words[0] = LikeWords.word(own);
        weights[0] = LikeWords.weight(own);
        outlines[0] = LikeWords.outline(own);
        count = 1;
        inOrder = false;
        mayHaveInitials = Posting.heavinessOf(head) == Posting.OPEN;
        if (Posting.isLong(head)) {
            add(others);
            add(index.postings[at + 2]);
            add(index.postings[at + 3]);
            return;
        }
        long two = index.postings[at + 2];
        long weighed = index.postings[at + 3];
        outlines[1] = (int) two;
        outlines[2] = (int) (two >>> Integer.SIZE);
        outlines[3] = (int) weighed;
        for (int i = 0; i < Posting.OTHERS; i++) {
            int word = Posting.other(others, i);
            words[count] = word;
            weights[count] = Posting.weight(weighed, i);
            count += word < index.table.size() ? 1 : 0;
        }
    }

    boolean isInitial(int j) {
        return mayHaveInitials && index.table.isInitial(words[j]);
    }

    private void add(long others) {
        for (int i = 0; i < Posting.OTHERS; i++) {
            int word = Posting.other(others, i);
            if (word < index.table.size()) {
                words[count] = word;
                look(count++);
            }
        }
    }

    private void look(int j) {
        weights[j] = index.table.weight(words[j]);
        outlines[j] = index.table.outline(words[j]);
    }
}
