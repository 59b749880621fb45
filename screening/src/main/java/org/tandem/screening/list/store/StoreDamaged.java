package org.tandem.screening.list.store;

import java.io.IOException;
import java.nio.file.Path;

/// A file of the store does not say what the store wrote. Restore the folder from a copy; nothing was changed.
public final class StoreDamaged extends IOException {
    private static final long serialVersionUID = 1;

    StoreDamaged(Path file, String problem) {
        super(file + ": " + problem + "; restore the store's folder from a copy");
    }
}
