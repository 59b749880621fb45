package org.tandem.app;

import java.util.Arrays;
import org.tandem.app.command.Tandem;

/// The door of `./tandem`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Tandem.run(Arrays.asList(arguments)));
    }
}
