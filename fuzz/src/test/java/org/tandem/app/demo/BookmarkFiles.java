package org.tandem.app.demo;

import java.nio.file.Path;
import org.tandem.app.machine.CannotStart;
import org.tandem.domain.party.Bic;
import org.tandem.fuzz.Refusal;
import org.tandem.fuzz.Written;

/// The simulated participants' bookmarks, for the fuzzer: in this package because only it knows how they are read.
public final class BookmarkFiles {
    private BookmarkFiles() {}

    /// Every number in it.
    public static void take(byte[] bytes) {
        Path file = Written.file("bookmarks/bookmarks", bytes);
        Refusal.or(() -> new BookmarkFile(file).lastSequence(Bic.of("SEVABY2X")), CannotStart.class);
    }
}
