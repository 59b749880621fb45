package org.tandem.gateway.message;

/// The immediate answer to one message.
///
/// @param status an ISO 20022 transaction status, or `ED06` when it is not known whether the message was taken
/// @param definition of the XML, such as `pacs.002.001.10`; empty without one
/// @param xml empty when the status says it all: `ACTC`, taken into the log; what follows comes as numbered deliveries
public record MessageReply(String status, String definition, byte[] xml) {
    public static final String TAKEN = "ACTC";
    public static final String REFUSED = "RJCT";
    public static final String UNKNOWN = "ED06";

    static final MessageReply ACCEPTED = new MessageReply(TAKEN, "", new byte[0]);
}
