package org.tandem.web.access;

import java.time.Instant;

/// One signed-in browser.
///
/// @param id the cookie's value: 256 random bits, new at each sign-in
/// @param csrfToken what forms of this session must carry
public record Session(String id, Person person, String csrfToken, Instant openedAt) {

    @Override
    public String toString() {
        return "session of " + person.login() + " since " + openedAt;
    }
}
