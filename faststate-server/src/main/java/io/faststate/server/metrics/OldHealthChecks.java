package io.faststate.server.metrics;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.function.BooleanSupplier;

/** Answers health checks over HTTP/1.0, which load balancers send and the server otherwise doesn't support. */
public final class OldHealthChecks implements DirectHandler {
    private final String path;
    private final BooleanSupplier ready;

    /** Serves liveness and readiness below a path. */
    public OldHealthChecks(String path, BooleanSupplier ready) {
        this.path = path;
        this.ready = ready;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status defaultStatus,
            ServerResponseHeaders responseHeaders,
            String message) {
        var asked = request.path().split("\\?", 2)[0];
        var live = asked.equals(path + "/live");
        if (!live && !asked.equals(path + "/ready")) {
            return DirectHandler.defaultHandler().handle(request, eventType, defaultStatus, responseHeaders, message);
        }
        var up = live || ready.getAsBoolean();
        return TransportResponse.builder()
                .status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
                .headers(responseHeaders)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .keepAlive(false)
                .entity(Observation.text(up))
                .build();
    }
}
