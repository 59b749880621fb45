package org.tandem.web.problems;

/// One failed request as told to the caller.
///
/// @param status HTTP status, 400 to 599
/// @param code stable name for programs, such as `too-large`, or an ISO 20022 reason code
/// @param detail what was expected and what was found, in words
/// @param reference found in the log next to the cause
public record Problem(int status, String code, String detail, String reference) {}
