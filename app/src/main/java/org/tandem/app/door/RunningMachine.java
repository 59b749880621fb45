package org.tandem.app.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.RunningFile;
import org.tandem.client.ClientTls;
import org.tandem.client.HttpApi;
import org.tandem.domain.party.Bic;

/// The machine that runs in a data directory, and the certificates kept there to come in with.
public final class RunningMachine {
    private static final String ENDING = ".crt";

    private final Path certificates;
    private final RunningFile file;

    private RunningMachine(Path data, RunningFile file) {
        this.certificates = data.resolve("certificates");
        this.file = file;
    }

    /// @throws CannotStart when none runs there, with what to do
    public static RunningMachine in(Path data) {
        RunningFile file = RunningFile.read(data)
                .orElseThrow(() -> new CannotStart("no machine runs in " + data
                        + "; start one with ./tandem demo or ./tandem start, or say where one runs with --data"));
        return new RunningMachine(data, file);
    }

    /// In by a participant's certificate.
    ///
    /// @throws Refused when there is none of this participant, with those there are
    public Door participant(Bic bic) {
        return door("participants", bic.shortCode(), "participant");
    }

    /// In by an officer's certificate.
    ///
    /// @throws Refused when there is none of this officer, with those there are
    public Door officer(String officer) {
        return door("officers", officer, "officer");
    }

    /// Whose certificates are here, by BIC.
    public List<Bic> participants() {
        return names("participants").stream().filter(Bic::isBic).map(Bic::of).toList();
    }

    /// Whose certificates are here, by name.
    public List<String> officers() {
        return names("officers");
    }

    /// Whoever may see what officers see, when nobody was named.
    ///
    /// @throws CannotStart when there is no officer's certificate
    public String firstOfficer() {
        return officers().stream()
                .findFirst()
                .orElseThrow(() -> new CannotStart("there is no officer's certificate in the data directory; a"
                        + " development network makes them at its start"));
    }

    private Door door(String folder, String name, String what) {
        Path certificate = certificates.resolve(folder).resolve(name + ENDING);
        Path key = certificates.resolve(folder).resolve(name + ".key");
        if (!Files.exists(certificate)) {
            throw new Refused("there is no " + what + " " + name + " here: no certificate " + certificate
                    + "; there are " + String.join(", ", names(folder)));
        }
        ClientTls tls = ClientTls.ofPem(certificate, key, certificates.resolve("ca.crt"));
        return new Door(new HttpApi(file.gateway(), tls));
    }

    private List<String> names(String folder) {
        Path directory = certificates.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(ENDING))
                    .map(it -> it.substring(0, it.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("cannot read " + directory + ": " + e.getMessage(), e);
        }
    }
}
