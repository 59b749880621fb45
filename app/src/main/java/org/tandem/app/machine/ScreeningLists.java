package org.tandem.app.machine;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.Lists;
import org.tandem.compliance.names.NameScreen;
import org.tandem.gateway.directory.Directory;

/// Keeps the gate to the very list that two officers put into force: the log names it by its hash. A file that has
/// another content is not used, and every payment is held until the right one is there or the officers activate the
/// new one.
public final class ScreeningLists implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningLists.class);

    private final Path file;
    private final ExecutorService loading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("screening-lists").factory());
    private final Gate gate;
    private final Consumer<NameScreen> inForceNow;
    private volatile String inForce = "";

    /// @param inForceNow told of lists that the gate uses from now on
    public ScreeningLists(Path file, GateSettings settings, Consumer<NameScreen> inForceNow) {
        this.file = file;
        this.inForceNow = inForceNow;
        this.gate = new Gate(Lists.unusable("the list has not been read yet"), settings);
    }

    public Gate gate() {
        return gate;
    }

    /// Called after every step: whether the log has named another list. By one thread.
    public void follow(Directory directory) {
        String version = directory.listVersion();
        if (!version.equals(inForce)) {
            inForce = version;
            long epoch = directory.listEpoch();
            // A large list takes a while, and deliveries do not wait for it. Meanwhile clearances name the old epoch,
            // and the engine refuses them.
            loading.execute(() -> use(version, epoch));
        }
    }

    /// Waits until the list that was named last has been read.
    public void await() {
        CompletableFuture.runAsync(() -> {}, loading).join();
    }

    private void use(String version, long epoch) {
        if (!version.equals(inForce)) {
            return;
        }
        Lists lists = Lists.load(file);
        if (lists.usable() && lists.version().equals(version) && lists.epoch() == epoch) {
            gate.use(lists);
            inForceNow.accept(lists);
            LOG.info("screening by the list {} of epoch {}, {} names", version, epoch, lists.size());
            return;
        }
        String problem = lists.usable()
                ? "the officers put the list " + version + " of epoch " + epoch + " into force, but " + file + " is "
                        + lists.version() + " of epoch " + lists.epoch()
                : lists.problem();
        gate.use(Lists.unusable(problem));
        LOG.error("every payment is held: {}", problem);
    }

    @Override
    public void close() {
        loading.close();
    }
}
