package org.tandem.simulator.party;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.simulator.check.Promises;
import org.tandem.simulator.world.Chance;
import org.tandem.simulator.world.World;

/// How a participant asks: the very same command again, through any gateway, until it has an answer. For a payment it
/// may also look it up by its UETR. A few give up.
final class Asker {
    private static final long MILLI = 1_000_000;
    private static final int LOOK_UP_PERMILLE = 300;

    private final World world;
    private final Chance chance;
    private final List<Gateway> gateways;
    private final Projector projector;
    private final Promises promises;
    private boolean healed;

    Asker(World world, List<Gateway> gateways, Projector projector, Promises promises) {
        this.world = world;
        this.gateways = gateways;
        this.projector = projector;
        this.promises = promises;
        this.chance = world.chance().fork("askers");
    }

    void heal() {
        healed = true;
    }

    /// @param done is given the answer, or null when there is no hope for one
    void ask(Command command, Consumer<@Nullable Step> done) {
        promises.begun();
        attempt(command, done);
    }

    private void attempt(Command command, Consumer<@Nullable Step> done) {
        chance.pick(gateways).submit(command, new Gateway.Reply() {
            @Override
            public void sent(long correlation) {
                promises.sent(correlation, command);
            }

            @Override
            public void answered(long correlation, Step step) {
                promises.answered(correlation, step);
                done.accept(step);
            }

            @Override
            public void unknown() {
                goOn(command, done);
            }
        });
    }

    private void goOn(Command command, Consumer<@Nullable Step> done) {
        boolean isFounding = command instanceof Command.FoundNetwork;
        if (!healed && !isFounding && chance.permille(world.swarm().giveUpPermille())) {
            promises.gaveUp();
            done.accept(null);
        } else if (command instanceof Command.SubmitPayment it
                && chance.permille(LOOK_UP_PERMILLE)
                && projector.rows().payments().containsKey(it.uetr())) {
            promises.recovered(it.uetr());
            done.accept(null);
        } else {
            world.schedule().in(chance.between(5, 400) * MILLI, () -> attempt(command, done));
        }
    }
}
