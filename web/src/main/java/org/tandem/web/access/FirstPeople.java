package org.tandem.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The users file of a network started for the first time, for development and demonstrations: a line for each person,
/// with a password nobody has chosen. The file keeps salted hashes only; the passwords are given back once, to be told
/// to whoever started the program, and are nowhere after that.
public final class FirstPeople {
    private static final int PASSWORD_BYTES = 12;

    private FirstPeople() {}

    /// @param password as typed: 16 characters
    public record Told(Person person, String password) {
        @Override
        public String toString() {
            return "a password of " + person.login();
        }
    }

    /// Makes the file where there is none; one that is there stays as it is.
    ///
    /// @return the new passwords; empty when the file was there
    public static List<Told> make(Path file, List<Person> people) throws IOException {
        if (Files.exists(file)) {
            return List.of();
        }
        SecureRandom random = new SecureRandom();
        List<Told> told = new ArrayList<>();
        for (Person person : people) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            UserFile.append(file, person, Passwords.hash(password));
            told.add(new Told(person, password));
        }
        return told;
    }
}
