package io.faststate.server.session;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.helidon.http.Header;
import io.helidon.http.ServerRequestHeaders;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which session a request belongs to, and who is signed in there. Both are states like any other: they live in the store,
 * and pages that read them follow them.
 */
public final class Sessions {
    /** How long answers that are on their way may still bring a browser the new id of its session. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Whatever is said of the values of users and sessions, these don't end before their owners. */
    private static final Duration KEPT = Duration.ofDays(36_500);

    // No state of an application has such a name in the store: its names have letters and digits only.
    private static final String SESSION_NAME = "faststate-session";
    private static final String ROLES_NAME = "faststate-roles";
    private static final State<SessionEntry> ENTRY = State.session("session", SessionEntry.NONE).ttl(KEPT);
    private static final State<Roles> ROLES = State.user("roles", Roles.NONE).ttl(KEPT);

    private final SessionCookie cookie;
    private final States states;
    private final State<SessionEntry> entries;
    private final State<Roles> roles;

    /** The sessions that a cookie names. */
    public Sessions(SessionCookie cookie, States states) {
        this.cookie = cookie;
        this.states = states;
        this.entries = kept(ENTRY);
        this.roles = kept(ROLES);
    }

    /** A restart signs nobody out whose states may go, and an id that was ended before it stays so. */
    private <T> State<T> kept(State<T> state) {
        return states.store().durable() ? state.persistent() : state;
    }

    /** A session that nobody has yet. */
    public Session issue() {
        return Session.first(cookie.issue());
    }

    /** The session that a request belongs to, if it shows an id that this application gave out and has not ended. */
    public Optional<Session> find(ServerRequestHeaders headers, boolean secure) {
        return cookie.read(headers, secure).flatMap(id -> {
            var entry = entry(id);
            return entry.isEnded() ? Optional.empty() : Optional.of(used(session(id, entry)));
        });
    }

    /** What is known of a session that is used, and its states, are kept. */
    private Session used(Session session) {
        states.store().touch(Scope.SESSION, session.id().value());
        states.store().touch(Scope.SESSION, session.owner());
        return session;
    }

    private static Session session(SessionId id, SessionEntry entry) {
        return entry.owner().isEmpty() ? Session.first(id) : new Session(id, entry.owner());
    }

    /**
     * Whether a request shows an id that was ended just now: the answer that holds the new one may be on its way, so the
     * browser must not be given yet another.
     */
    public boolean justEnded(ServerRequestHeaders headers, boolean secure) {
        return cookie.read(headers, secure)
                .map(id -> System.currentTimeMillis() - entry(id).endedAt() < GRACE.toMillis())
                .orElse(false);
    }

    /** Whether a request shows the id of a session, ended or not. */
    public boolean shows(ServerRequestHeaders headers, boolean secure, Session session) {
        return cookie.read(headers, secure).filter(session.id()::equals).isPresent();
    }

    /** Whether an id is still that of its session. */
    public boolean open(Session session) {
        return !entry(session.id()).isEnded();
    }

    /** The header that gives a browser its session. */
    public Header header(Session session, boolean secure) {
        return cookie.header(session.id(), secure);
    }

    /** Whether a request shows a session's cookie, valid or not. */
    public boolean present(ServerRequestHeaders headers, boolean secure) {
        return cookie.present(headers, secure);
    }

    /** Whether browsers come by TLS, given that a request did or did not. */
    public boolean secure(boolean request) {
        return cookie.secure(request);
    }

    /** Where the store tells who is signed in. */
    public StateKey key(Session session) {
        return new StateKey(Scope.SESSION, session.id().value(), SESSION_NAME);
    }

    /** Where the store tells a user's roles. */
    public StateKey rolesKey(String user) {
        return new StateKey(Scope.USER, user, ROLES_NAME);
    }

    private SessionEntry entry(SessionId id) {
        return states.get(entries, new StateKey(Scope.SESSION, id.value(), SESSION_NAME));
    }

    /** The id of the user who is signed in. */
    public Optional<String> userId(Session session) {
        return Optional.of(entry(session.id())).filter(SessionEntry::hasUser).map(SessionEntry::user);
    }

    /** Who is signed in. */
    public Optional<User> user(Session session) {
        var entry = entry(session.id());
        return entry.hasUser()
                ? Optional.of(new User(entry.user(), entry.name(), Set.copyOf(roles(entry.user()))))
                : Optional.empty();
    }

    private List<String> roles(String user) {
        return states.get(roles, rolesKey(user)).names();
    }

    /** Signs a user in. The session has a new id, under which it keeps its states; the old one is worth nothing from now on. */
    public Session login(Session session, User user, EventClaim claim) {
        var next = new Session(cookie.issue(), session.owner());
        return change(session, next, () -> {
            write(next, new SessionEntry(next.owner(), user.id(), user.name(), 0), claim);
            roles(user.id(), user.roles(), claim);
        }, claim);
    }

    /** Signs the user out. What follows is another session, without the states of the old one. */
    public Session logout(Session session, EventClaim claim) {
        return change(session, issue(), () -> { }, claim);
    }

    private Session change(Session old, Session next, Runnable more, EventClaim claim) {
        return states.transaction(() -> {
            more.run();
            write(old, SessionEntry.ended(System.currentTimeMillis()), claim);
            return next;
        }, claim);
    }

    private void write(Session session, SessionEntry entry, EventClaim claim) {
        var unused = states.update(entries, key(session), old -> entry, claim);
    }

    /** Gives a user roles in place of those before, in all sessions. */
    public void roles(String user, Collection<String> names, EventClaim claim) {
        var sorted = new Roles(List.copyOf(new TreeSet<>(names)));
        var unused = states.update(roles, rolesKey(user), old -> sorted, claim);
    }
}
