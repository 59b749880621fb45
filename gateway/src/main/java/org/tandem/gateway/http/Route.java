package org.tandem.gateway.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.tandem.web.access.Permission;

/// One address of the API.
///
/// @param path as Javalin and OpenAPI write it: `/v1/payments/{uetr}`
record Route(HandlerType method, String path, Permission permission, Handler handler) {}
