package org.tandem.gateway.request;

import org.tandem.gateway.json.ProblemJson;

/// A request that cannot become a command or has no answer; turned into a problem at the top of the same request.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    Unfit(int status, String reason, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    /// The form is wrong: expected this, found that.
    static Unfit form(String detail) {
        return new Unfit(400, "FF01", detail);
    }

    RequestReply reply() {
        return problem(status, String.valueOf(getMessage()), reason);
    }

    static RequestReply problem(int status, String detail, String reason) {
        String title = switch (status) {
            case 400 -> "the request has the wrong form";
            case 403 -> "not yours to ask";
            case 404 -> "not found";
            case 409 -> "refused by the rules";
            case 429 -> "too many requests";
            case 503 -> "not available now";
            default -> "refused";
        };
        return new RequestReply(status, ProblemJson.of(status, title, detail, reason.isEmpty() ? null : reason));
    }
}
