package org.tandem.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program with an embedded server, made to be killed: prints the server's process id and waits.
final class KilledProgram {

    private KilledProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        DatabaseServer server = DatabaseServer.embedded(Path.of(arguments[0]));
        System.out.println(server.pid().orElseThrow());
        new CountDownLatch(1).await();
    }
}
