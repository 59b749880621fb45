package org.tandem.client;

/// Gets what became of one message or request: exactly one of the two, on the channel's one callback thread.
public interface AnswerHandler {
    void answered(Answer answer);

    /// The channel was closed before an answer came: what was sent may or may not have been taken.
    default void unanswered(ClientFailure why) {}
}
