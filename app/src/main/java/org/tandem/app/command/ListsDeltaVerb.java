package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.text.JsonText;
import org.tandem.gateway.json.ListJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "delta",
        description = "Print what a version of a list changes against the one in force, or against another.",
        footer = {"", "Example:", "  ./tandem lists delta 3fa85f645717"})
final class ListsDeltaVerb implements Callable<Integer> {
    @Parameters(paramLabel = "HASH", description = "The version, or the beginning of its hash.")
    private String hash = "";

    @Option(names = "--from", paramLabel = "HASH", description = "The version to compare with.")
    private String from = "";

    @Option(names = "--json", description = "Print it as JSON, as the gateway does.")
    private boolean json;

    @Mixin
    private AskingOption asking = new AskingOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        try (Door door = asking.door()) {
            ListJson.Delta delta = door.listDelta(hash, from);
            if (json) {
                terminal.out().println(JsonText.of(delta));
            } else {
                ListsVerb.print(terminal, delta);
            }
            return Tandem.DONE;
        }
    }
}
