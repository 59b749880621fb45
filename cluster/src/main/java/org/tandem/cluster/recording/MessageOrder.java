package org.tandem.cluster.recording;

/// Which frame may follow which: checksums cover what is in a frame, not the flags that say where messages begin and
/// end, and one wrong bit there would make a command disappear without a sign.
final class MessageOrder {
    private boolean begun;
    private boolean inside;

    /// Whether this frame may come here; if so, it has come.
    boolean takes(Frames frames, int offset) {
        if (!frames.isData(offset)) {
            return true;
        }
        boolean begins = frames.isBegin(offset);
        if (!begun && !begins) {
            // The rest of a message whose beginning is in a file before, or was deleted with the log before it.
            return true;
        }
        // A leader that was lost in the middle of a message never ended it; its successor begins with its own term.
        if (begins == inside && !(inside && frames.isNewTerm(offset))) {
            return false;
        }
        begun = true;
        inside = !frames.isEnd(offset);
        return true;
    }

    /// Whether the last frame was part of a message that was begun here.
    boolean hasBegun() {
        return begun;
    }

    /// Whether the message goes on.
    boolean isInside() {
        return inside;
    }
}
