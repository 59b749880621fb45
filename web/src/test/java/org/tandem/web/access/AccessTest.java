package org.tandem.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    private static final Person ANNA = new Person("anna", "Anna K.", Set.of("operator"), null);

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void a_session_ends_by_idleness_and_by_age() {
        Sessions sessions = new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(12), 10);
        Session idle = sessions.open(ANNA, null);
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find(idle.id())).contains(idle);
        now = now.plus(Duration.ofMinutes(31));
        assertThat(sessions.find(idle.id())).isEmpty();
        assertThat(sessions.count()).isZero();

        Session used = sessions.open(ANNA, null);
        for (int i = 0; i < 36; i++) {
            now = now.plus(Duration.ofMinutes(20));
            assertThat(sessions.find(used.id())).isPresent();
        }
        now = now.plus(Duration.ofMinutes(1));
        assertThat(sessions.find(used.id())).isEmpty();
    }

    @Test
    void one_too_many_ends_the_session_seen_longest_ago() {
        Sessions sessions = new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(12), 2);
        Session first = sessions.open(ANNA, null);
        now = now.plusSeconds(1);
        Session second = sessions.open(ANNA, null);
        now = now.plusSeconds(1);
        assertThat(sessions.find(first.id())).isPresent();
        now = now.plusSeconds(1);
        Session third = sessions.open(ANNA, null);
        assertThat(sessions.find(second.id())).isEmpty();
        assertThat(sessions.find(first.id())).isPresent();
        assertThat(sessions.find(third.id())).isPresent();
    }

    @Test
    void a_password_matches_its_own_hash_only_and_never_twice_the_same() {
        String hash = Passwords.hash("correct horse", 1_000);
        assertThat(hash).startsWith("pbkdf2-sha256$1000$").isNotEqualTo(Passwords.hash("correct horse", 1_000));
        assertThat(Passwords.matches("correct horse", hash)).isTrue();
        assertThat(Passwords.matches("correct horse ", hash)).isFalse();
        assertThatThrownBy(() -> Passwords.matches("x", "plain")).hasMessageContaining("expected pbkdf2-sha256$");
    }

    @Test
    void people_written_are_people_read() throws IOException {
        Path file = directory.resolve("users");
        Person bank = new Person("boris", "Boris V.", Set.of("bank", "compliance"), "VLGTRUMM");
        UserFile.append(file, ANNA, Passwords.hash("a", 10));
        UserFile.append(file, bank, Passwords.hash("b", 10));
        UserFile users = UserFile.read(file);
        assertThat(users.people()).containsExactly(ANNA, bank);
        assertThat(users.authenticate("boris", "b")).contains(bank);
        assertThat(users.authenticate("boris", "a")).isEmpty();
        assertThat(users.authenticate("nobody", "a")).isEmpty();
    }

    @Test
    void a_wrong_line_is_named_by_its_number() throws IOException {
        Path file = directory.resolve("users");
        String hash = Passwords.hash("a", 10);
        Files.writeString(file, "# people\nanna | Anna | operator | -\n");
        assertThatThrownBy(() -> UserFile.read(file)).hasMessage("users, line 2: expected 5 columns, found 4");
        Files.writeString(file, "anna | Anna | operator | - | secret\n");
        assertThatThrownBy(() -> UserFile.read(file)).hasMessageContaining("users, line 1: stored password");
        Files.writeString(file, "anna | Anna | x | - | " + hash.replace("$10$", "$99999999$") + "\n");
        assertThatThrownBy(() -> UserFile.read(file))
                .hasMessage("users, line 1: stored password: iterations expected 1 to 10000000");
        Files.writeString(file, "anna | Anna | x | - | pbkdf2-sha256$10$$aGFzaA\n");
        assertThatThrownBy(() -> UserFile.read(file))
                .hasMessage("users, line 1: stored password: salt expected, found none");
        Files.writeString(file, "a | A | x | - | " + hash + "\na | B | x | - | " + hash + "\n");
        assertThatThrownBy(() -> UserFile.read(file)).hasMessage("users, line 2: login a is already in line 1");
    }

    @Test
    void a_role_given_twice_is_given_once() throws IOException {
        Path file = directory.resolve("users");
        Files.writeString(file, "anna | Anna | operator, operator | - | " + Passwords.hash("a", 10) + "\n");
        assertThat(UserFile.read(file).people().getFirst().roles()).containsExactly("operator");
    }
}
