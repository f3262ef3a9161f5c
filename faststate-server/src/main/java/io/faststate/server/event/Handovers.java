package io.faststate.server.event;

import io.faststate.server.route.OwnAddress;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * New session ids for browsers whose answers had already begun when the handler signed somebody in or out, so that a
 * header could no longer carry the id. The browser is redirected through an address that sets the id and redirects
 * onwards. The address works once, within a minute, and only for the browser that still has the old id.
 */
public final class Handovers {
    private final OneTime<Handover> handovers = new OneTime<>();
    private final Sessions sessions;
    private final String prefix;
    private final String home;

    /**
     * A session waiting for its browser.
     *
     * @param before the session that the browser has until then
     * @param next the session that it gets
     * @param location where it is redirected afterwards
     */
    private record Handover(Session before, Session next, String location) {}

    /**
     * Creates an empty registry.
     *
     * @param prefix what the addresses begin with
     * @param home where browsers with an invalid code are redirected
     */
    public Handovers(Sessions sessions, String prefix, String home) {
        this.sessions = sessions;
        this.prefix = prefix;
        this.home = home;
    }

    /** Offers a session; returns the address that a browser gets it from. */
    String offer(Session before, Session next, String location) {
        return prefix + handovers.put(before, new Handover(before, next, location));
    }

    /** Gives a browser its session and redirects it onwards. */
    public void handle(ServerRequest request, ServerResponse response) {
        var code = request.path().pathParameters().get("code");
        var handover = handovers.take(code, it -> sessions.shows(request, it.before()));
        handover.ifPresent(it -> response.header(sessions.header(it.next(), sessions.cookieName(request))));
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, OwnAddress.header(handover.map(Handover::location).orElse(home)))
                .header(Answer.NO_STORE)
                .send();
    }
}
