package org.tandem.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Remembers what a node said.
final class Listener implements NodeListener {
    final List<Throwable> broken = Collections.synchronizedList(new ArrayList<>());
    final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onBroken(Throwable cause) {
        broken.add(cause);
    }

    @Override
    public void onWarning(String message) {
        warnings.add(message);
    }
}
