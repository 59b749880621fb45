package org.tandem.client;

/// One numbered message of the server to this participant.
///
/// @param sequence dense from 1 per participant
/// @param kind what the message is, such as `pacs.008` or `camt.054`
/// @param xml the ISO 20022 message
public record Delivery(long sequence, String kind, String xml) {}
