package org.tandem.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tandem.app.door.Door;
import org.tandem.app.door.Refused;
import org.tandem.app.network.ChangeText;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkDifference;
import org.tandem.compliance.PolicyText;
import org.tandem.gateway.json.ChangeJson;
import org.tandem.gateway.json.NetworkJson;
import org.tandem.gateway.request.ChangeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "apply",
        description = {
            "Show how a network file differs from the running network, and propose the changes as an officer.",
            "Nothing changes until another officer approves: ./tandem network approve."
        },
        footer = {"", "Example:", "  ./tandem network apply networks/byn-rub --as officer.one"})
final class NetworkApplyVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file, or the folder that holds network.yaml.")
    private Path file = Path.of("network.yaml");

    @Option(names = "--yes", description = "Propose without asking.")
    private boolean yes;

    @Mixin
    private OfficerOption officer = new OfficerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        NetworkDefinition wanted = NetworkVerb.definition(file, terminal);
        try (Door door = officer.door()) {
            NetworkJson.Network running = door.network();
            requireSame(wanted, running);
            NetworkDifference difference = NetworkDifference.between(wanted(wanted, running), running.changes());
            difference.untouched().forEach(it -> terminal.out().println("note: " + it));
            FolderNotes.of(wanted, file, door.lists())
                    .forEach(it -> terminal.out().println("note: " + it));
            Map<ChangeJson, String> open = open(door);
            List<ChangeJson> next = new ArrayList<>();
            for (NetworkDifference.Item item : difference.changes()) {
                String id = open.get(item.change());
                print(terminal, item, id);
                if (id == null) {
                    next.add(item.change());
                }
            }
            return propose(terminal, door, next, difference);
        }
    }

    /// What the file would found, and its policy under the next epoch.
    private static List<ChangeJson> wanted(NetworkDefinition wanted, NetworkJson.Network running) {
        List<ChangeJson> changes = new ArrayList<>(
                wanted.changes().stream().map(ChangeWriter::write).toList());
        String policy = PolicyText.write(wanted.screening().policy());
        changes.add(new ChangeJson.ActivatePolicy(running.listEpoch() + 1, policy));
        return changes;
    }

    private static void print(Terminal terminal, NetworkDifference.Item item, @Nullable String proposed) {
        terminal.out().println("change: " + ChangeText.of(item.change()));
        if (item.now() != null) {
            terminal.out().println("   now: " + ChangeText.of(item.now()));
        }
        if (proposed != null) {
            terminal.out().println("        proposed already, as " + proposed);
        }
    }

    private int propose(Terminal terminal, Door door, List<ChangeJson> next, NetworkDifference difference) {
        if (next.isEmpty()) {
            terminal.out()
                    .println(
                            difference.changes().isEmpty()
                                    ? "nothing to propose: the running network is what the file says"
                                    : "nothing more to propose: another officer approves, ./tandem network approve");
            return Tandem.DONE;
        }
        if (!yes && !terminal.confirms("Propose " + counted(next.size()) + " as " + officer.name() + "?")) {
            terminal.err().println("nothing was proposed");
            return Tandem.NO;
        }
        List<String> ids = new ArrayList<>();
        for (ChangeJson change : next) {
            try {
                ids.add(door.propose(change));
            } catch (Refused e) {
                return stoppedAt(terminal, ids, change, e);
            }
        }
        terminal.out().println(counted(ids.size()) + " proposed; another officer puts them in force:");
        terminal.out().println(approval(ids));
        return Tandem.DONE;
    }

    /// A new currency must be in force before anything can be proposed in it.
    private int stoppedAt(Terminal terminal, List<String> ids, ChangeJson change, Refused refused) {
        terminal.err().println("tandem: could not propose to " + ChangeText.of(change) + ": " + refused.getMessage());
        if (!ids.isEmpty()) {
            terminal.err()
                    .println(counted(ids.size()) + " proposed before it. Once these are approved, apply the file"
                            + " again:");
            terminal.err().println(approval(ids));
        }
        return Tandem.NO;
    }

    private static String approval(List<String> ids) {
        return "  ./tandem network approve " + String.join(" ", ids) + " --as OFFICER";
    }

    private static String counted(int count) {
        return count == 1 ? "1 change" : count + " changes";
    }

    private static Map<ChangeJson, String> open(Door door) {
        Map<ChangeJson, String> open = new LinkedHashMap<>();
        for (ChangeJson.Known known : door.changes().changes()) {
            if (known.state().equals("PROPOSED")) {
                open.put(known.change(), known.id());
            }
        }
        return open;
    }

    private static void requireSame(NetworkDefinition wanted, NetworkJson.Network running) {
        if (!wanted.operator().shortCode().equals(running.operator())) {
            throw new Refused("the file is of a network run by " + wanted.operator() + ", but the running one ("
                    + running.name() + ") is run by " + running.operator());
        }
    }
}
