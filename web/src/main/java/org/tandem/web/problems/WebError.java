package org.tandem.web.problems;

/// A handler's word that it will not do what was asked. Expected, so logged without a stack trace.
///
/// ```java
/// throw new WebError(409, "already-decided", "expected an open case, found CASE-17 decided at 10:42");
/// ```
public final class WebError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    public WebError(int status, String code, String detail) {
        super(detail);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("web error " + code + ": status expected 400 to 599, found " + status);
        }
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// What was expected and what was found.
    public String detail() {
        String message = getMessage();
        return message == null ? code : message;
    }

    public static WebError notFound(String detail) {
        return new WebError(404, "not-found", detail);
    }

    public static WebError badRequest(String detail) {
        return new WebError(400, "bad-request", detail);
    }
}
