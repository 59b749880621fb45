package org.tandem.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Why a request was refused (RFC 9457). `reason` is an ISO 20022 reason code where one fits.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String reason) {
    public static ProblemJson of(int status, String title, String detail, @Nullable String reason) {
        return new ProblemJson("about:blank", title, status, detail, reason);
    }
}
