package io.faststate.server.event;

import io.faststate.server.instance.PageInstance;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a browser gets the new id of its session: by a header or, if the answer has begun, through an address that sets
 * it.
 */
final class SessionChange {
    private final PageInstance instance;
    private final Sessions sessions;
    private final Handovers handovers;
    private final String cookieName;
    private final Answer answer;
    /** The session that the browser has until it is handed another one, if a header could not carry that. */
    private Optional<Session> before = Optional.empty();
    /** Whether the browser was already redirected there. */
    private boolean handedOver;

    SessionChange(PageInstance instance, EventServices services, String cookieName, Answer answer) {
        this.instance = instance;
        this.sessions = services.sessions();
        this.handovers = services.handovers();
        this.cookieName = cookieName;
        this.answer = answer;
    }

    /** Replaces the browser's session. */
    void to(UnaryOperator<Session> next) {
        var shown = instance.address().session();
        if (!answer.header(() -> sessions.header(instance.become(next), cookieName))) {
            before = before.or(() -> Optional.of(shown));
            handedOver = false;
            instance.become(next);
            instance.led();
        }
    }

    /** Whether the browser still has to be redirected to its new session. */
    boolean waits() {
        return before.isPresent() && !handedOver;
    }

    /** The address to redirect to: the target itself, or one that hands over the new session first. */
    String past(String location) {
        var way = before.map(it -> handovers.offer(it, instance.address().session(), location)).orElse(location);
        handedOver = before.isPresent();
        return way;
    }
}
