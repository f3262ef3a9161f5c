package io.faststate.server.event;

import io.faststate.server.metrics.Outcome;
import io.faststate.server.signal.SignalJson;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Answers an event that is refused because of how it was sent, with a status, a code and a plain reason. */
public final class Refusal {
    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

    /** Within a second a tab may send more events, and a stopping server is replaced. */
    private static final Header SOON = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "1");

    private Refusal() {}

    public static Outcome send(ServerResponse response, Status status, String code, String message) {
        var json = SignalJson.writer().member("code", code).member("message", message).end().text();
        if (status.equals(Status.TOO_MANY_REQUESTS_429) || status.equals(Status.SERVICE_UNAVAILABLE_503)) {
            response.header(SOON);
        }
        response.status(status).header(JSON).header(Answer.NO_STORE).send(json);
        return outcome(status);
    }

    /** Answers a request that can't be answered without the store, and which may be sent again: nothing has happened yet. */
    public static Outcome withoutStore(ServerResponse response) {
        return send(response, Status.SERVICE_UNAVAILABLE_503, "store_unavailable",
                "The state can't be read for now, and nothing was changed; send it again");
    }

    /** Answers a request to a server that is stopping; another one takes it, and counts it once. */
    static Outcome stopping(ServerResponse response) {
        return send(response, Status.SERVICE_UNAVAILABLE_503, "closed", "This server is stopping; send the event again");
    }

    static Outcome outcome(Status status) {
        return status.equals(Status.TOO_MANY_REQUESTS_429) ? Outcome.LIMITED : Outcome.INVALID;
    }
}
