package io.faststate.server.event;

import io.faststate.server.route.OwnAddress;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * New ids of sessions whose answers had begun when their handlers signed somebody in or out, so that no header could bring
 * them. The browser is led past an address that gives it the id and leads on; that works once, within a minute, and for the
 * browser alone that still shows the id before.
 */
public final class Handovers {
    private final OneTime<Handover> handovers = new OneTime<>();
    private final Sessions sessions;
    private final String prefix;
    private final String home;

    /**
     * A session that waits for its browser.
     *
     * @param before what the browser shows until then
     * @param next whose it is from then on
     * @param location where it is led
     */
    private record Handover(Session before, Session next, String location) {}

    /**
     * No sessions yet.
     *
     * @param prefix what their addresses begin with
     * @param home where those are led who come with a code that is worth nothing
     */
    public Handovers(Sessions sessions, String prefix, String home) {
        this.sessions = sessions;
        this.prefix = prefix;
        this.home = home;
    }

    /** Offers a session: the address that a browser gets it from. */
    String offer(Session before, Session next, String location) {
        return prefix + handovers.put(before, new Handover(before, next, location));
    }

    /** Gives a browser its session and leads it on. */
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
