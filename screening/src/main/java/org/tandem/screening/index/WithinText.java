package org.tandem.screening.index;

import java.util.ArrayList;
import java.util.List;

/// Whether a text may have a listed name within it, told for many of its words at once, so that hardly any text is
/// searched window by window.
///
/// The names it asks about are those that a search of the windows would look at: names whose rarest word is like a word
/// of the text, and names of which words are written together in the text or torn apart. Of each it asks what the name
/// would score if every word of it had the best of the whole text to itself ([TextReach]). A search of a window has
/// less to choose from, so a text is passed by only if no search would find a name worth reporting. For one thread.
public final class WithinText {
    /// How many words are searched at once, and after how many the next search begins.
    private static final int WINDOW = 6;

    private static final int STEP = 3;

    /// How many words are told at once: whole windows.
    private static final int BLOCK = 24;

    private static final int BLOCK_STEP = BLOCK - WINDOW + STEP;

    private final NameIndex index;
    private final TextWords text;
    private final TextReach reach;
    private final WrittenTogether joined;

    WithinText(NameIndex index, WordFinder finder) {
        this.index = index;
        text = new TextWords(index, finder);
        reach = new TextReach(index, text);
        joined = new WrittenTogether(index);
    }

    /// A text in parts that can be told at once; each window of it lies within one of them.
    public static List<List<String>> blocks(List<String> text) {
        return pieces(text, BLOCK, BLOCK_STEP);
    }

    /// The windows of a block, each of which is searched by itself.
    public static List<List<String>> windows(List<String> block) {
        return pieces(block, WINDOW, STEP);
    }

    private static List<List<String>> pieces(List<String> text, int size, int step) {
        List<List<String>> pieces = new ArrayList<>();
        for (int from = 0; from == 0 || from + size - step < text.size(); from += step) {
            pieces.add(text.subList(from, Math.min(text.size(), from + size)));
        }
        return pieces;
    }

    /// @param block of a text
    /// @param least what a name must score at least
    /// @return false only if no window has a listed name that scores enough and is more than a short word
    boolean mayHold(List<String> block, int least) {
        text.set(block);
        reach.begin(least);
        for (int i = 0; i < text.count(); i++) {
            if (mayHaveNameLike(text.word(i))) {
                return true;
            }
        }
        return mayHaveNameJoined();
    }

    private boolean mayHaveNameLike(LikeWords of) {
        for (int word : of.words) {
            for (int at = index.rareBegins[word]; at < index.rareBegins[word + 1]; at++) {
                if (reach.mayReach(index.rareNames[at])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether words are several of a name written together, or a part of one.
    private boolean mayHaveNameJoined() {
        text.addTo(joined);
        joined.find();
        for (int at = 0; at < joined.count(); at++) {
            if (reach.mayReach(joined.name(at))) {
                return true;
            }
        }
        return false;
    }
}
