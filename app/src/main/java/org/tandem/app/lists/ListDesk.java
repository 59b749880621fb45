package org.tandem.app.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.lists.ListActivation.NotTaken;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.json.ListJson;
import org.tandem.gateway.port.ScreeningLists;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Activation;
import org.tandem.screening.list.store.ListStore;
import org.tandem.screening.list.store.Officer;
import org.tandem.screening.list.store.Outcome;
import org.tandem.screening.list.store.Proposal;
import org.tandem.screening.list.store.VersionHead;

/// What officers do with lists on this machine, each act in the audit trail before it is done. The store decides; what
/// it has put in force is brought to the log at once.
public final class ListDesk implements ScreeningLists {
    private static final Logger LOG = LoggerFactory.getLogger(ListDesk.class);
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int WARNINGS_MOST = 50;

    private final ListStore store;
    private final Path incoming;
    private final GateLists gate;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    /// What is there once the network is founded.
    private record Running(Directory directory, ListActivation activation) {}

    /// One of the officer's acts on the store.
    private interface Act<T> {
        Answer<T> run(Running now) throws IOException, ListNotReadable, NotTaken;
    }

    /// @param incoming where files of lists are put before they are received, a folder for each delivery
    public ListDesk(ListStore store, Path incoming, GateLists gate, AuditTrail audit, InstantSource clock) {
        this.store = store;
        this.incoming = incoming;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /// From now on officers may decide.
    public void open(Directory directory, ListActivation activation) {
        running.set(new Running(directory, activation));
    }

    @Override
    public ListJson.Lists lists() {
        Running now = running.get();
        return ListViews.lists(
                store,
                store.lists(),
                now == null ? 0 : now.directory().listEpoch(),
                gate.gate().problem(clock.instant()));
    }

    @Override
    public SortedSet<String> missing(Set<String> lists) {
        SortedSet<String> missing = store.missing(lists);
        missing.removeAll(store.floor());
        return missing;
    }

    @Override
    public Answer<ListJson.Received> receive(String officer, String folder) {
        return act(officer, now -> {
            if (!FOLDER.matcher(folder).matches() || !Files.isDirectory(incoming.resolve(folder))) {
                return refused(Why.UNKNOWN, "there is no folder '" + folder + "' in " + incoming);
            }
            Path from = incoming.resolve(folder);
            List<String> ignored = ListFolder.ignored(from);
            record(officer, "lists received", folder, "files " + fileNames(from));
            List<VersionHead> heads = store.receive(from, clock.instant());
            if (heads.isEmpty()) {
                return refused(Why.FORM, "no file is a list that is known; passed over were " + ignored);
            }
            gate.confirmed();
            List<String> warnings = new ArrayList<>();
            for (VersionHead head : heads) {
                store.version(head.hash()).warnings().stream()
                        .limit(WARNINGS_MOST)
                        .map(it -> head.list() + ": " + it)
                        .forEach(warnings::add);
            }
            return new Answer.Done<>(
                    new ListJson.Received(heads.stream().map(ListViews::version).toList(), ignored, warnings));
        });
    }

    private static List<String> fileNames(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public Answer<ListJson.Delta> delta(String hash, String from) {
        try {
            Optional<VersionHead> head = find(hash);
            if (head.isEmpty()) {
                return refused(Why.UNKNOWN, "the store has no version " + hash);
            }
            if (!from.isEmpty() && find(from).isEmpty()) {
                return refused(Why.UNKNOWN, "the store has no version " + from);
            }
            String base = from.isEmpty()
                    ? store.epoch().of(head.get().list()).map(Activation::hash).orElse("")
                    : find(from).get().hash();
            if (!base.isEmpty()
                    && !find(base).orElseThrow().list().equals(head.get().list())) {
                return refused(Why.RULES, "the two versions are not of one list");
            }
            return new Answer.Done<>(
                    ListViews.delta(store.delta(base, head.get().hash())));
        } catch (IOException | ListNotReadable e) {
            return trouble(e);
        }
    }

    @Override
    public Answer<ListJson.Proposed> propose(String officer, ListJson.Wish wish) {
        return act(officer, now -> {
            String reason = text(wish.reason());
            String list = text(wish.giveUp());
            String given = text(wish.hash());
            String hash = find(given).map(VersionHead::hash).orElse(given);
            record(officer, "list proposed", list.isEmpty() ? hash : "giving up " + list, reason);
            Outcome outcome = list.isEmpty()
                    ? store.propose(hash, new Officer(officer), reason, text(wish.shrink()), clock.instant())
                    : store.proposeRemoval(list, new Officer(officer), reason, clock.instant());
            return switch (outcome) {
                case Outcome.Proposed it ->
                    new Answer.Done<>(new ListJson.Proposed(it.proposal(), ListViews.delta(it.delta())));
                case Outcome.Refused it -> refused(it);
                case Outcome.Activated it -> throw new IllegalStateException("a proposal put " + it + " in force");
            };
        });
    }

    @Override
    public Answer<ListJson.InForce> approve(String officer, long number, ListJson.Approval approval) {
        return act(officer, now -> {
            Proposal open = store.proposals().get(number);
            String proposer = open == null ? officer : open.proposedBy();
            if (!now.directory().officers().contains(proposer)) {
                return refused(Why.OFFICER, proposer + ", who proposed it, is no officer any more; propose it again");
            }
            record(officer, "list approval given", "proposal " + number, text(approval.note()));
            Outcome outcome = store.approve(
                    number, new Officer(officer), text(approval.note()), text(approval.shrink()), clock.instant());
            return switch (outcome) {
                case Outcome.Activated it -> {
                    long epoch = now.activation().bring(store.epoch());
                    record(
                            officer,
                            "lists in force",
                            "epoch " + epoch,
                            store.epoch().version() + " by decision " + it.epoch());
                    yield new Answer.Done<>(
                            new ListJson.InForce(epoch, store.epoch().version()));
                }
                case Outcome.Refused it -> refused(it);
                case Outcome.Proposed it -> throw new IllegalStateException("an approval led to " + it);
            };
        });
    }

    @Override
    public Answer<ListJson.InForce> withdraw(String officer, long number) {
        return act(officer, now -> {
            record(officer, "list proposal withdrawn", "proposal " + number, "");
            return store.withdraw(number)
                    ? new Answer.Done<>(new ListJson.InForce(
                            now.directory().listEpoch(), store.epoch().version()))
                    : refused(Why.UNKNOWN, "no open proposal has the number " + number);
        });
    }

    private <T> Answer<T> act(String officer, Act<T> act) {
        Running now = running.get();
        if (now == null) {
            return refused(Why.TROUBLE, "the machine is starting; ask again in a moment");
        }
        if (!now.directory().officers().contains(officer)) {
            return refused(Why.OFFICER, officer + " is no officer of this network");
        }
        try {
            return act.run(now);
        } catch (ListNotReadable e) {
            return refused(Why.FORM, String.valueOf(e.getMessage()));
        } catch (NotTaken e) {
            return refused(
                    Why.TROUBLE,
                    "the officers' decision is kept, but the ledger did not take it: " + e.getMessage()
                            + "; the lists before stay in force until the machine starts again or lists are decided"
                            + " again");
        } catch (IOException e) {
            return trouble(e);
        }
    }

    private void record(String officer, String action, String subject, String detail) {
        audit.append(new AuditRecord(clock.instant(), officer, action, subject, detail));
    }

    /// By its hash, or by the beginning of it where only one version begins so.
    private Optional<VersionHead> find(String hash) {
        List<VersionHead> found = hash.isEmpty()
                ? List.of()
                : store.lists().stream()
                        .flatMap(list -> store.versions(list).stream())
                        .filter(head -> head.hash().startsWith(hash))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static <T> Answer<T> refused(Why why, String text) {
        return new Answer.Refused<>(why, text);
    }

    private static <T> Answer<T> refused(Outcome.Refused outcome) {
        Why why = switch (outcome.refusal()) {
            case UNKNOWN_VERSION, UNKNOWN_PROPOSAL -> Why.UNKNOWN;
            case NO_REASON -> Why.FORM;
            case SAME_OFFICER, OVERTAKEN, SHRINKS, NO_CHANGE, FLOOR -> Why.RULES;
        };
        return refused(why, outcome.message());
    }

    private static <T> Answer<T> trouble(Exception failure) {
        LOG.error("the list store failed", failure);
        return refused(Why.TROUBLE, String.valueOf(failure.getMessage()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
