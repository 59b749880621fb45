package org.tandem.client;

/// The server's answer to one message or request.
///
/// @param status `ACTC` when a message was taken; what a request led to otherwise, as the channel's reference lists it
/// @param body empty, XML (a refusal: admi.002 or pacs.002) or, for requests, JSON
public record Answer(String status, String body) {
    public static final String TAKEN = "ACTC";
    /// Not known whether the message was taken, or too many a second: send the same one again.
    public static final String UNKNOWN = "ED06";

    /// Whether a message was taken.
    public boolean isTaken() {
        return status.equals(TAKEN);
    }

    /// Whether a request was done: its status is an HTTP status of success.
    public boolean isDone() {
        return status.length() == 3 && status.charAt(0) == '2';
    }
}
