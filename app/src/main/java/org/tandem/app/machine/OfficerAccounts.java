package org.tandem.app.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tandem.web.access.FirstPeople;
import org.tandem.web.access.Person;
import org.tandem.web.access.UserFile;

/// Who may sign in to the console: the network's officers at first, then whoever the file names. A login is the name by
/// which the engine knows an officer.
///
/// @param told passwords made up at this start
public record OfficerAccounts(UserFile users, List<FirstPeople.Told> told) {
    private static final Set<String> ROLES = Set.of("operator", "compliance");

    /// @throws CannotStart the file cannot be read or written, or a line is wrong
    public static OfficerAccounts open(Path file, List<String> officers) {
        List<Person> people = officers.stream()
                .map(officer -> new Person(officer, officer, ROLES, null))
                .toList();
        try {
            List<FirstPeople.Told> told = FirstPeople.make(file, people);
            return new OfficerAccounts(UserFile.read(file), told);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("the users file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
