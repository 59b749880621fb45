package org.tandem.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.websocket.api.exceptions.UpgradeException;
import org.jspecify.annotations.Nullable;

/// Why the server could not be reached or did not do what was asked, with a sentence that says what to look at.
public final class ClientFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What went wrong.
    public enum Kind {
        /// A certificate or key file is missing or unreadable.
        CREDENTIALS,
        /// No such host.
        UNKNOWN_HOST,
        /// Nothing listens at the address.
        CONNECTION_REFUSED,
        /// The server did not accept this client's certificate.
        CERTIFICATE_REFUSED,
        /// This client does not trust the server's certificate.
        SERVER_NOT_TRUSTED,
        /// The server answered with an HTTP status that is no success.
        HTTP_STATUS,
        /// The server sent `ERROR` with a code and closed the channel.
        SERVER_ERROR,
        /// A delivery is missing: the sequence jumped.
        GAP,
        /// The server sent something that is no part of the protocol.
        PROTOCOL,
        /// The application's own callback threw.
        CALLBACK,
        /// Too much is waiting for answers; slow down.
        FULL,
        /// Nothing came within the time allowed.
        TIMEOUT,
        /// The connection ended.
        DISCONNECTED,
        /// This client is closed.
        CLOSED
    }

    private final Kind kind;
    private final String code;
    private final String reason;
    private final String detail;

    public ClientFailure(Kind kind, String message) {
        this(kind, "", message, null);
    }

    ClientFailure(Kind kind, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.reason = "";
        this.detail = "";
    }

    private ClientFailure(String status, String message, String reason, String detail) {
        super(message);
        this.kind = Kind.HTTP_STATUS;
        this.code = status;
        this.reason = reason;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /// The server's error code or HTTP status; empty for other kinds.
    public String code() {
        return code;
    }

    /// The reason code that the server gave with an HTTP status; empty where it gave none.
    public String reason() {
        return reason;
    }

    /// What the server itself said with an HTTP status; empty for other kinds.
    public String detail() {
        return detail;
    }

    /// Whether the server understood and said no: asking the same again will not help.
    public boolean isRefusal() {
        return kind == Kind.HTTP_STATUS && code.startsWith("4") && !code.equals("429");
    }

    /// Says in words what a library's exception means for this address.
    static ClientFailure of(Throwable thrown, String address) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case ClientFailure failure -> failure;
            case ConnectException e -> refused(e, address);
            case UnknownHostException e -> new ClientFailure(Kind.UNKNOWN_HOST, "", "no such host: " + address, e);
            case UnresolvedAddressException e ->
                new ClientFailure(Kind.UNKNOWN_HOST, "", "no such host: " + address, e);
            case SSLException e -> ofTls(e, address);
            case TimeoutException e ->
                new ClientFailure(Kind.TIMEOUT, "", "no answer in time from " + address + ": " + e.getMessage(), e);
            case UpgradeException e -> ofUpgrade(e, address);
            default ->
                new ClientFailure(Kind.DISCONNECTED, "", "the connection to " + address + " ended: " + cause, cause);
        };
    }

    private static ClientFailure refused(ConnectException e, String address) {
        if (e.getCause() instanceof UnresolvedAddressException) {
            return new ClientFailure(Kind.UNKNOWN_HOST, "", "no such host: " + address, e);
        }
        return new ClientFailure(
                Kind.CONNECTION_REFUSED, "", "nothing accepts connections at " + address + ": " + e.getMessage(), e);
    }

    private static ClientFailure ofTls(SSLException e, String address) {
        String text = String.valueOf(e.getMessage());
        // The alert is the server's word about our certificate; everything else is ours about the server's.
        if (text.contains("Received fatal alert") || text.contains("readHandshakeRecord")) {
            return new ClientFailure(
                    Kind.CERTIFICATE_REFUSED, "", address + " refused this client's certificate: " + text, e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new ClientFailure(
                        Kind.SERVER_NOT_TRUSTED,
                        "",
                        "the certificate of " + address + " is not trusted: " + cause.getMessage(),
                        e);
            }
        }
        return new ClientFailure(Kind.DISCONNECTED, "", "TLS with " + address + " failed: " + text, e);
    }

    private static ClientFailure ofUpgrade(UpgradeException e, String address) {
        Throwable cause = e.getCause();
        if (cause != null && e.getResponseStatusCode() <= 0) {
            return of(cause, address);
        }
        return ofStatus(e.getResponseStatusCode(), address, "", "");
    }

    static ClientFailure ofStatus(int status, String address, String reason, String detail) {
        String meaning = switch (status) {
            case 401, 403 -> " (the certificate is no participant's, or may not do this)";
            case 404 -> " (no such path or thing)";
            case 429 -> " (too many requests; slow down)";
            default -> "";
        };
        String text = address + " answered with HTTP status " + status + meaning;
        return new ClientFailure(
                Integer.toString(status), detail.isEmpty() ? text : text + ": " + detail, reason, detail);
    }
}
