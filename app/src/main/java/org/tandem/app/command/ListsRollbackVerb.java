package org.tandem.app.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.door.Refused;
import org.tandem.gateway.json.ListJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rollback",
        description = {
            "Propose an earlier version of a list; without HASH the one that was in force before.",
            "It keeps the age it has: a version received too long ago is stale at once."
        },
        footer = {"", "Example:", "  ./tandem lists rollback UN --as officer.one --reason \"half of it is missing\""})
final class ListsRollbackVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "Its name.")
    private String list = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HASH",
            description = "The version, or the beginning of its hash.")
    private String hash = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the second officer.")
    private String reason = "";

    @Option(
            names = "--shrink",
            paramLabel = "TEXT",
            description = "Why a list that loses more than a tenth of its entries or names is right all the same.")
    private String shrink = "";

    @Mixin
    private OfficerOption officer = new OfficerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Door door = officer.door()) {
            String wanted = hash.isEmpty() ? before(door.lists()) : hash;
            ListsVerb.print(Terminal.of(spec), door.proposeLists(new ListJson.Wish(wanted, null, reason, shrink)));
            return Tandem.DONE;
        }
    }

    private String before(ListJson.Lists lists) {
        List<String> decided = lists.decisions().stream()
                .filter(it -> it.list().equals(list))
                .map(ListJson.Decision::hash)
                .filter(Objects::nonNull)
                .toList();
        String now = lists.inForce().stream()
                .filter(it -> it.list().equals(list))
                .map(ListJson.Version::hash)
                .findFirst()
                .orElse("");
        return decided.stream()
                .filter(it -> !it.equals(now))
                .findFirst()
                .orElseThrow(() -> new Refused("no other version of the list " + list + " was in force before"));
    }
}
