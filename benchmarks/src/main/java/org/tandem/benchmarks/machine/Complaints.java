package org.tandem.benchmarks.machine;

import java.io.PrintStream;
import org.tandem.cluster.NodeListener;

/// Prints what a measured node complains of: a figure beside it is none.
public record Complaints(PrintStream out) implements NodeListener {
    @Override
    public void onBroken(Throwable cause) {
        out.println("the node broke: " + cause);
    }

    @Override
    public void onWarning(String message) {
        out.println("the node says: " + message);
    }
}
