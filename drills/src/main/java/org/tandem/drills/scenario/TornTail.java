package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// A follower comes back with damaged files: it mends what a power loss leaves, refuses what it must not trust, and is
/// rebuilt from the others then.
final class TornTail implements Scenario {
    @Override
    public String name() {
        return "torn-tail";
    }

    @Override
    public String words() {
        return "SIGKILL to a follower; log or journal torn or flipped, at the end or amid; it mends it or is rebuilt";
    }

    @Override
    public int rounds() {
        return 2 * Tear.values().length;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part follower = field.followers().get(round % 2);
        Tear tear = Tear.values()[(round - 1) % Tear.values().length];
        field.kill(follower);
        tear.damage(field.directory(follower));
        field.awaitPayments(20);
        if (field.comesUp(follower)) {
            field.say(follower + ", " + tear.words() + ": comes up");
            field.require(tear.isMended(), follower + " comes up although " + tear.words());
            return;
        }
        String printed = field.printed(follower);
        field.require(!tear.isMended(), follower + " refuses although only " + tear.words() + ": " + printed);
        field.require(
                printed.contains("rebuild this member"),
                follower + " refuses, and does not say what to do, but: " + printed);
        field.say(follower + ", " + tear.words() + ": refuses, is rebuilt");
        field.empty(follower);
        field.start(follower);
        field.awaitUp(follower);
    }
}
