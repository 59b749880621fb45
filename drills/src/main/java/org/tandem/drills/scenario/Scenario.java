package org.tandem.drills.scenario;

import org.tandem.app.process.ClusterFile;
import org.tandem.drills.field.Field;

/// What a drill breaks and how it heals it.
public interface Scenario {
    String name();

    /// What happens in a round, in one sentence.
    String words();

    /// How often, unless told otherwise.
    int rounds();

    /// The longest that no payment may become final while payments are offered: three seconds, which an election
    /// takes at most, unless what is broken is more than any network could ride over.
    default long unavailableMillisMax() {
        return 3_000;
    }

    /// The configuration, where the usual one does not do.
    default ClusterFile settings(ClusterFile usual) {
        return usual;
    }

    /// Before anything is started.
    default void prepare(Field field) throws InterruptedException {}

    /// Breaks and heals once, under load.
    /// @throws org.tandem.drills.field.DrillFailed the network does not do what is demanded
    void round(Field field, int round) throws InterruptedException;

    /// After everything has ended, however it went.
    default void cleanUp(Field field) throws InterruptedException {}
}
