package org.tandem.iso20022.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.iso20022.xml.Grammar.Field;

/// One message as a flat tree in arrays that are used again for the next: elements in document order, texts in one
/// pool. It remembers which elements were read, so that what a layout leaves out can be told. For one thread.
public final class Outline {
    static final int NOTHING = -1;

    private Field[] fields = new Field[256];
    private int[] parents = new int[256];
    private int[] firsts = new int[256];
    private int[] lasts = new int[256];
    private int[] nexts = new int[256];
    private int[] textFroms = new int[256];
    private int[] textTos = new int[256];
    private boolean[] taken = new boolean[256];
    private @Nullable String[] currencies = new @Nullable String[256];
    private char[] pool = new char[4096];
    private int size;
    private int poolSize;

    void clear() {
        Arrays.fill(currencies, 0, size, null);
        size = 0;
        poolSize = 0;
    }

    int add(int parent, Field field) {
        if (size == fields.length) {
            grow();
        }
        int node = size++;
        fields[node] = field;
        parents[node] = parent;
        firsts[node] = NOTHING;
        lasts[node] = NOTHING;
        nexts[node] = NOTHING;
        textFroms[node] = poolSize;
        textTos[node] = poolSize;
        taken[node] = false;
        if (parent >= 0) {
            if (firsts[parent] < 0) {
                firsts[parent] = node;
            } else {
                nexts[lasts[parent]] = node;
            }
            lasts[parent] = node;
        }
        return node;
    }

    private void grow() {
        int larger = size * 2;
        fields = Arrays.copyOf(fields, larger);
        parents = Arrays.copyOf(parents, larger);
        firsts = Arrays.copyOf(firsts, larger);
        lasts = Arrays.copyOf(lasts, larger);
        nexts = Arrays.copyOf(nexts, larger);
        textFroms = Arrays.copyOf(textFroms, larger);
        textTos = Arrays.copyOf(textTos, larger);
        taken = Arrays.copyOf(taken, larger);
        currencies = Arrays.copyOf(currencies, larger);
    }

    /// Adds to the text of the newest element; returns the length of that text so far.
    int append(int node, char[] source, int start, int length) {
        if (poolSize + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, poolSize + length));
        }
        System.arraycopy(source, start, pool, poolSize, length);
        poolSize += length;
        textTos[node] = poolSize;
        return poolSize - textFroms[node];
    }

    /// Cuts white space off both ends of an element's text.
    void trim(int node) {
        int from = textFroms[node];
        int to = textTos[node];
        while (from < to && isWhite(pool[from])) {
            from++;
        }
        while (to > from && isWhite(pool[to - 1])) {
            to--;
        }
        textFroms[node] = from;
        textTos[node] = to;
    }

    static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    boolean hasText(int node) {
        return textTos[node] > textFroms[node];
    }

    boolean hasChildren(int node) {
        return firsts[node] >= 0;
    }

    void currency(int node, String currency) {
        currencies[node] = currency;
    }

    Field field(int node) {
        return fields[node];
    }

    int child(int node, String name) {
        if (node < 0) {
            return NOTHING;
        }
        int at = firsts[node];
        while (at >= 0 && !fields[at].name().equals(name)) {
            at = nexts[at];
        }
        return at;
    }

    int sibling(int node, String name) {
        int at = nexts[node];
        while (at >= 0 && !fields[at].name().equals(name)) {
            at = nexts[at];
        }
        return at;
    }

    String text(int node) {
        if (node < 0 || textTos[node] == textFroms[node]) {
            return "";
        }
        taken[node] = true;
        return new String(pool, textFroms[node], textTos[node] - textFroms[node]);
    }

    String currency(int node) {
        String currency = node < 0 ? null : currencies[node];
        return currency == null ? "" : currency;
    }

    void markTaken(int node) {
        taken[node] = true;
        for (int at = firsts[node]; at >= 0; at = nexts[at]) {
            markTaken(at);
        }
    }

    /// The first text of an element of this name anywhere, or an empty text: for naming a message that is otherwise
    /// unreadable.
    public String search(String name) {
        for (int node = 0; node < size; node++) {
            if (fields[node].name().equals(name) && fields[node].type() == null) {
                return new String(pool, textFroms[node], textTos[node] - textFroms[node]).strip();
            }
        }
        return "";
    }

    /// The paths of elements below `root` that had content and that nobody asked for, in document order, each once.
    List<String> notTaken(int root) {
        List<String> paths = new ArrayList<>(0);
        for (int node = root + 1; node < size; node++) {
            boolean leaf = firsts[node] < 0 && (hasText(node) || fields[node].opaque());
            if (leaf && !taken[node] && isBelow(node, root)) {
                String path = path(node);
                if (!paths.contains(path)) {
                    paths.add(path);
                }
            }
        }
        return List.copyOf(paths);
    }

    private boolean isBelow(int node, int root) {
        int at = node;
        while (at > root) {
            at = parents[at];
        }
        return at == root;
    }

    String path(int node) {
        int parent = parents[node];
        String name = fields[node].name();
        return parent < 0 ? name : path(parent) + "/" + name;
    }
}
