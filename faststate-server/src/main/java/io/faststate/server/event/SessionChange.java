package io.faststate.server.event;

import io.faststate.server.instance.PageInstance;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a browser gets the new id of its session, or it would be nobody's: by a header, or past an address that gives it. */
final class SessionChange {
    private final PageInstance instance;
    private final Sessions sessions;
    private final Handovers handovers;
    private final String cookieName;
    private final Answer answer;
    /** The session that the browser shows until it is handed another one, if no header could bring that. */
    private Optional<Session> before = Optional.empty();
    /** Whether the browser was led there already. */
    private boolean handedOver;

    SessionChange(PageInstance instance, EventServices services, String cookieName, Answer answer) {
        this.instance = instance;
        this.sessions = services.sessions();
        this.handovers = services.handovers();
        this.cookieName = cookieName;
        this.answer = answer;
    }

    /** Makes another session of the browser's. */
    void to(UnaryOperator<Session> next) {
        var shown = instance.address().session();
        if (!answer.header(() -> sessions.header(instance.become(next), cookieName))) {
            before = before.or(() -> Optional.of(shown));
            handedOver = false;
            instance.become(next);
            instance.led();
        }
    }

    /** Whether the browser is still to be led past its new session. */
    boolean waits() {
        return before.isPresent() && !handedOver;
    }

    /** The way to an address: past the new session, if the browser has to fetch that. */
    String past(String location) {
        var way = before.map(it -> handovers.offer(it, instance.address().session(), location)).orElse(location);
        handedOver = before.isPresent();
        return way;
    }
}
