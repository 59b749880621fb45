package org.tandem.drills.scenario;

import java.nio.file.Path;
import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// The disk of one member is full: it stops, the others go on; with room again it comes back.
final class DiskFull implements Scenario {
    private static final Part VICTIM = Part.node(2);
    private static final int MEGABYTES = 256;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public String words() {
        return "the disk of one member (a small tmpfs) fills; it ends, the others go on; with room it comes back";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void prepare(Field field) throws InterruptedException {
        field.mountTmpfs(field.directory(VICTIM), MEGABYTES);
    }

    @Override
    public void cleanUp(Field field) throws InterruptedException {
        field.unmount(field.directory(VICTIM));
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Path filler = field.directory(VICTIM).resolve("filler");
        field.fill(filler);
        field.await("the end of the member whose disk is full", () -> field.hasEnded(VICTIM));
        String words = field.printed(VICTIM);
        field.require(
                words.contains("the disk of") && words.contains("make room and start it again"),
                "the member whose disk is full does not say so, but: " + words);
        field.require(!field.comesUp(VICTIM), "the member comes up without room");
        field.awaitPayments(20);
        field.delete(filler);
        field.start(VICTIM);
        field.awaitUp(VICTIM);
    }
}
