package org.tandem.web.pages;

/// How a state feels, shown by word, shape and colour together.
public enum Tone {
    /// Done, in order: a disc.
    GOOD("good"),
    /// Under way, nothing wrong: a ring.
    WAITING("waiting"),
    /// Somebody should look: a triangle.
    WARNING("warning"),
    /// Failed or refused: a square.
    BAD("bad"),
    /// Worth knowing: a diamond.
    INFO("info"),
    /// Nothing happens here: a dash.
    IDLE("idle");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    /// The class name in `tandem.css`.
    public String word() {
        return word;
    }
}
