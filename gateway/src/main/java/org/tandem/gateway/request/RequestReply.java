package org.tandem.gateway.request;

/// The answer to one request.
///
/// @param status as HTTP has them: 200, 400 wrong form, 403 not yours, 404 unknown, 409 refused by the rules, 429 too
/// many, 503 not known whether it was done
/// @param body one of the records of `json`
public record RequestReply(int status, Object body) {
    public boolean isDone() {
        return status < 300;
    }
}
