package org.tandem.gateway.channel;

/// Why the server ends a channel: the code of its `ERROR` entry and the WebSocket close code after it.
enum CloseReason {
    STOPPING("stopping", 1001),
    BINARY("binary", 1003),
    NOT_UTF_8("not-utf-8", 1007),
    TOO_LARGE("too-large", 1009),
    /// A newer connection of the same participant has taken over.
    REPLACED("replaced", 4001),
    /// Too much was sent and not acknowledged, or too much waits to be read.
    SLOW("slow", 4002),
    MALFORMED("malformed", 4003),
    /// A sequence was named that does not fit what was delivered.
    SEQUENCE("sequence", 4004),
    /// The journal could not be read; connecting again later will go on.
    BACKLOG("backlog", 4005);

    private final String code;
    private final int webSocketCode;

    CloseReason(String code, int webSocketCode) {
        this.code = code;
        this.webSocketCode = webSocketCode;
    }

    String code() {
        return code;
    }

    int webSocketCode() {
        return webSocketCode;
    }
}
