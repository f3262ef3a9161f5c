package io.faststate.server.metrics;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/** Serves metrics in the Prometheus text format, and health for systems that restart servers or route traffic. */
public final class Observation {
    private static final Header PROMETHEUS =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

    private Observation() {}

    /** Serves a registry's meters at a path. */
    public static void metrics(HttpRouting.Builder routing, String path, PrometheusMeterRegistry registry) {
        routing.get(path, (request, response) -> response.header(PROMETHEUS).send(registry.scrape()));
    }

    /** Serves liveness and readiness below a path. */
    public static void health(HttpRouting.Builder routing, String path, BooleanSupplier ready) {
        routing.get(path + "/live", (request, response) -> status(response, true));
        routing.get(path + "/ready", (request, response) -> status(response, ready.getAsBoolean()));
    }

    private static void status(ServerResponse response, boolean up) {
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
                .header(JSON)
                .send(text(up));
    }

    static String text(boolean up) {
        return up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}";
    }
}
