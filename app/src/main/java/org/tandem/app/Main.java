package org.tandem.app;

import java.util.Arrays;
import org.tandem.app.command.Tandem;
import org.tandem.app.log.MachineLog;

/// The door of `./tandem`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        MachineLog.begin();
        System.exit(Tandem.run(Arrays.asList(arguments)));
    }
}
