package org.tandem.cluster;

import io.aeron.security.Authenticator;
import io.aeron.security.SessionProxy;
import java.security.MessageDigest;
import org.agrona.collections.Long2ObjectHashMap;

/// Gives each new session a challenge of its own and lets in those that answer it with the secret. It runs where
/// sessions are made, never at replay: the log has only sessions that were let in.
final class ChallengingAuthenticator implements Authenticator {
    private static final byte[] PRINCIPAL = new byte[0];

    private final ClusterSecret secret;
    /// Of sessions that have not answered yet; Aeron limits their number and time.
    private final Long2ObjectHashMap<byte[]> challenges = new Long2ObjectHashMap<>();
    private final Long2ObjectHashMap<byte[]> answers = new Long2ObjectHashMap<>();

    ChallengingAuthenticator(ClusterSecret secret) {
        this.secret = secret;
    }

    @Override
    public void onConnectRequest(long sessionId, byte[] encodedCredentials, long nowMs) {
        challenges.put(sessionId, ClusterSecret.randomBytes(ClusterSecret.CHALLENGE_LENGTH));
    }

    @Override
    public void onConnectedSession(SessionProxy session, long nowMs) {
        byte[] challenge = challenges.get(session.sessionId());
        if (challenge == null) {
            session.reject();
        } else {
            // False when it could not be sent just now: Aeron calls again.
            session.challenge(challenge);
        }
    }

    @Override
    public void onChallengeResponse(long sessionId, byte[] encodedCredentials, long nowMs) {
        answers.put(sessionId, encodedCredentials);
    }

    @Override
    public void onChallengedSession(SessionProxy session, long nowMs) {
        byte[] answer = answers.get(session.sessionId());
        if (answer == null) {
            return;
        }
        byte[] challenge = challenges.get(session.sessionId());
        if (challenge == null || !MessageDigest.isEqual(secret.answerTo(challenge), answer)) {
            session.reject();
        } else if (!session.authenticate(PRINCIPAL)) {
            return;
        }
        challenges.remove(session.sessionId());
        answers.remove(session.sessionId());
    }
}
