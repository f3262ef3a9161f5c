package io.faststate.server.event;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.route.OwnAddress;
import io.faststate.server.security.SealedText;
import io.faststate.server.security.SigningKey;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * New session ids for browsers whose answers had already begun when the handler signed somebody in or out, so that a
 * header could no longer carry the id. The browser is redirected through an address that sets the id and redirects
 * onwards. The address holds the id, encrypted, so that any node can answer it. It works once, within a minute, and only for the
 * browser that still has the old id.
 */
public final class Handovers {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 20;
    private static final int PARTS = 5;
    private static final State<Used> USED = State.session("handovers", Used.NONE).ttl(KEPT);

    private final Sessions sessions;
    private final States states;
    private final State<Used> used;
    private final SealedText sealed;
    private final String prefix;
    private final String home;

    /** The addresses of a session that were used lately. */
    record Used(List<String> codes) {
        static final Used NONE = new Used(List.of());

        Used and(String code) {
            return new Used(Stream.concat(Stream.of(code), codes.stream()).distinct().limit(MOST).toList());
        }
    }

    /**
     * A session waiting for its browser.
     *
     * @param before the digest of the id that the browser has until then
     * @param owner what the states of the session are kept under
     * @param next the cookie that it gets
     * @param location where it is redirected afterwards
     */
    private record Handover(String before, String owner, String next, String location) {}

    /**
     * Creates handovers.
     *
     * @param prefix what the addresses begin with
     * @param home where browsers with an invalid code are redirected
     */
    public Handovers(Sessions sessions, States states, SigningKey key, String prefix, String home) {
        this.sessions = sessions;
        this.states = states;
        this.used = states.store().durable() ? USED.persistent() : USED;
        this.sealed = new SealedText(key.derive("handover"));
        this.prefix = prefix;
        this.home = home;
    }

    /** Offers a session; returns the address that a browser gets it from. */
    String offer(Session before, Session next, String location) {
        var until = ServerClock.millis() + KEPT.toMillis();
        return prefix + sealed.seal(String.join("\n",
                before.id().digest(), next.owner(), sessions.cookieValue(next), Long.toString(until), location));
    }

    /** Gives a browser its session and redirects it onwards. */
    public void handle(ServerRequest request, ServerResponse response) {
        var code = request.path().pathParameters().get("code");
        var handover = sealed.open(code).flatMap(Handovers::parse)
                .filter(it -> sessions.shows(request, it.before()))
                .filter(it -> isFirst(it.owner(), code));
        handover.flatMap(it -> sessions.header(it.next(), sessions.cookieName(request))).ifPresent(response::header);
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, OwnAddress.header(handover.map(Handover::location).orElse(home)))
                .header(Answer.NO_STORE)
                .send();
    }

    private static Optional<Handover> parse(String text) {
        var parts = text.split("\n", PARTS);
        return Long.parseLong(parts[3]) > ServerClock.millis()
                ? Optional.of(new Handover(parts[0], parts[1], parts[2], parts[4]))
                : Optional.empty();
    }

    /** Whether nobody has used an address before; from now on somebody has. */
    private boolean isFirst(String owner, String code) {
        var first = new boolean[1];
        var unused = states.update(used, StateKey.internal(Scope.SESSION, owner, USED.name()), old -> {
            first[0] = !old.codes().contains(code);
            return old.and(code);
        }, EventClaim.none());
        return first[0];
    }
}
