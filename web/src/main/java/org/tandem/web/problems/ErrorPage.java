package org.tandem.web.problems;

import io.javalin.http.Context;

/// Shows a problem to a person. Status and headers are already set.
@FunctionalInterface
public interface ErrorPage {
    void show(Context context, Problem problem);
}
