package org.tandem.web.access;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandem.web.problems.WebError;

/// The people who may sign in, from a text file, one a line, read once at start:
///
/// ```
/// # login | name | roles | participant's BIC or - | password
/// anna    | Anna K. | operator,treasury | - | pbkdf2-sha256$600000$…$…
/// ```
public final class UserFile {

    private static final int COLUMNS = 5;
    private static final String HEADER = "# login | name | roles | participant or - | password\n";

    private final Map<String, Entry> byLogin = new LinkedHashMap<>();
    private final String nobodysHash;

    private record Entry(Person person, String hash) {}

    /// Made once, and only where it is needed: it takes a while, as it shall.
    private static final class Nobody {
        private static final String HASH = Passwords.hash("nobody");
    }

    private UserFile(List<Entry> entries) {
        for (Entry entry : entries) {
            byLogin.put(entry.person.login(), entry);
        }
        // Checked for a login that is not there, so that the answer takes as long as for one that is.
        this.nobodysHash = entries.isEmpty() ? Nobody.HASH : entries.getFirst().hash;
    }

    /// @throws IOException the file is not there or not readable
    /// @throws IllegalArgumentException a line is wrong, with its number
    public static UserFile read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String at = file.getFileName() + ", line " + (i + 1);
            String[] columns = line.split("\\|", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException(at + ": expected " + COLUMNS + " columns, found " + columns.length);
            }
            String login = columns[0].strip();
            if (!login.matches("[a-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException(at + ": login expected a-z 0-9 . _ -, found '" + login + "'");
            }
            Integer earlier = lineOf.put(login, i + 1);
            if (earlier != null) {
                throw new IllegalArgumentException(at + ": login " + login + " is already in line " + earlier);
            }
            String participant = columns[3].strip();
            Set<String> roles = Arrays.stream(columns[2].strip().split("\\s*,\\s*"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Person person = new Person(login, columns[1].strip(), roles, participant.equals("-") ? null : participant);
            entries.add(new Entry(person, checked(columns[4].strip(), at)));
        }
        return new UserFile(entries);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file.getFileName() + ": expected UTF-8 text, found other bytes", e);
        }
    }

    private static String checked(String hash, String at) {
        try {
            Passwords.check(hash);
            return hash;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at + ": " + e.getMessage(), e);
        }
    }

    /// Adds a line, making the file, readable by its owner only, where there is none.
    public static void append(Path file, Person person, String passwordHash) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HEADER);
        }
        String participant = person.participant() == null ? "-" : person.participant();
        String roles = String.join(",", person.roles().stream().sorted().toList());
        String line = String.join(" | ", person.login(), person.name(), roles, participant, passwordHash);
        Files.writeString(file, Files.readString(file) + line + "\n");
    }

    /// The person with this login and password.
    public Optional<Person> authenticate(String login, String password) {
        Entry entry = byLogin.get(login);
        boolean matches = Passwords.matches(password, entry == null ? nobodysHash : entry.hash);
        return entry != null && matches ? Optional.of(entry.person) : Optional.empty();
    }

    public List<Person> people() {
        return byLogin.values().stream().map(Entry::person).toList();
    }

    /// The person with this login, for a second signature and the like.
    public Person person(String login) {
        Entry entry = byLogin.get(login);
        if (entry == null) {
            throw WebError.notFound("expected the login of a known person, found '" + login + "'");
        }
        return entry.person;
    }
}
