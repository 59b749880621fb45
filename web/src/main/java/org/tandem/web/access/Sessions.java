package org.tandem.web.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sessions in memory: bounded in number, in idle time and in life. A restart signs everybody out.
public final class Sessions {

    private static final int ID_BYTES = 32;

    private final InstantSource clock;
    private final Duration longestIdle;
    private final Duration longestLife;
    private final int most;
    private final Map<String, Seen> byId = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /// @param most at this number the session seen longest ago is ended for a new one
    public Sessions(InstantSource clock, Duration longestIdle, Duration longestLife, int most) {
        this.clock = clock;
        this.longestIdle = longestIdle;
        this.longestLife = longestLife;
        this.most = most;
    }

    /// Thirty minutes idle, a working day of life, a thousand people.
    public static Sessions standard() {
        return new Sessions(InstantSource.system(), Duration.ofMinutes(30), Duration.ofHours(12), 1_000);
    }

    /// Opens a session under a new id and ends the one the browser had, so that an id planted before sign-in is
    /// worth nothing after it.
    public Session open(Person person, @Nullable String previousId) {
        if (previousId != null) {
            byId.remove(previousId);
        }
        byId.values().removeIf(this::isOver);
        while (byId.size() >= most) {
            byId.values().stream()
                    .min(Comparator.comparing(seen -> seen.at))
                    .ifPresent(oldest -> byId.remove(oldest.session.id()));
        }
        Session session = new Session(token(), person, token(), clock.instant());
        byId.put(session.id(), new Seen(session, clock.instant()));
        return session;
    }

    /// The session with this id, if it is not over; being found counts as being used.
    public Optional<Session> find(@Nullable String id) {
        Seen seen = id == null ? null : byId.get(id);
        if (seen == null) {
            return Optional.empty();
        }
        if (isOver(seen)) {
            byId.remove(seen.session.id());
            return Optional.empty();
        }
        seen.at = clock.instant();
        return Optional.of(seen.session);
    }

    public void end(@Nullable String id) {
        if (id != null) {
            byId.remove(id);
        }
    }

    public int count() {
        return byId.size();
    }

    private boolean isOver(Seen seen) {
        Instant now = clock.instant();
        return seen.at.plus(longestIdle).isBefore(now)
                || seen.session.openedAt().plus(longestLife).isBefore(now);
    }

    String token() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static final class Seen {
        private final Session session;
        private volatile Instant at;

        private Seen(Session session, Instant at) {
            this.session = session;
            this.at = at;
        }
    }
}
