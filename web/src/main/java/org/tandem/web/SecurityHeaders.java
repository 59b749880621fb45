package org.tandem.web;

import io.javalin.http.Context;

/// The headers every answer carries: nothing inline, nothing from other hosts, no frames, no guessing of types, no
/// address told to others, and nothing kept by caches unless the handler says so.
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void write(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        context.header("Cache-Control", "no-store");
        // Browsers remember this by host name, not by port: on localhost it would shut the plain console next door.
        if (context.req().isSecure() && !"localhost".equals(context.req().getServerName())) {
            context.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
