package org.tandem.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.gateway.json.ListJson;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;

/// Where the folder of lists beside a network file is not what a running network screens by. It is read when a network
/// is founded and is no setting of a running one: its files are one machine's, and lists change in a way of their own.
final class FolderNotes {
    private FolderNotes() {}

    /// @param file as it was given: the network file, or the folder that holds it
    static List<String> of(NetworkDefinition wanted, Path file, ListJson.Lists running) {
        return wanted.screening()
                .lists()
                .map(name -> of(Files.isDirectory(file) ? file.resolve(name) : file.resolveSibling(name), running))
                .orElse(List.of());
    }

    private static List<String> of(Path folder, ListJson.Lists running) {
        if (!Files.isDirectory(folder)) {
            return List.of("there is no folder " + folder + " to compare the lists in force with; they stay");
        }
        List<String> notes = new ArrayList<>();
        try {
            for (ListVersion version : ListFolder.read(folder)) {
                boolean inForce = running.inForce().stream()
                        .anyMatch(it ->
                                it.list().equals(version.list()) && it.hash().equals(version.hash()));
                if (!inForce) {
                    notes.add("the list " + version.list() + " of " + folder + " is not the one in force; the folder is"
                            + " read by the founding only, later versions come by ./tandem lists add " + folder);
                }
            }
        } catch (ListNotReadable e) {
            notes.add("the lists of " + folder + " cannot be compared with those in force: " + e.getMessage());
        }
        return notes;
    }
}
