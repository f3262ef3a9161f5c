package io.faststate.server.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Finds the session of a request, and who is signed in there. Both are ordinary states: they live in the store, and
 * pages that read them follow them.
 */
public final class Sessions {
    /** How long answers in transit may still bring a browser the new id of its session. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * The time to live of these values, which overrides that of their scopes: they must not expire before their owners.
     */
    private static final Duration KEPT = Duration.ofDays(36_500);

    private static final int ENDED = 100_000;

    // No state of an application has such a name in the store: its names have only letters and digits.
    private static final String SESSION_NAME = "faststate-session";
    private static final String OWNER_NAME = "faststate-owner";
    private static final String ROLES_NAME = "faststate-roles";
    private static final State<SessionEntry> ENTRY = State.session("session", SessionEntry.NONE).ttl(KEPT);
    private static final State<SessionOwner> OWNER = State.session("owner", SessionOwner.FIRST).ttl(KEPT);
    private static final State<Roles> ROLES = State.user("roles", Roles.NONE).ttl(KEPT);

    private final SessionCookie cookie;
    private final States states;
    private final Duration lifetime;
    private final State<SessionEntry> entries;
    private final State<SessionOwner> owners;
    private final State<Roles> roles;
    /**
     * The digests of ids that ended here. The store knows this too, as long as it keeps anything of their sessions. But
     * a store that dropped a session for lack of room would take the ended id for a new visitor's.
     */
    private final Cache<String, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(ENDED)
            .executor(Runnable::run)
            .build();

    /**
     * Creates the sessions that a cookie identifies.
     *
     * @param lifetime how long an id is valid, however much it is used
     */
    public Sessions(SessionCookie cookie, States states, Duration lifetime) {
        this.cookie = cookie;
        this.states = states;
        this.lifetime = lifetime;
        this.entries = kept(ENTRY);
        this.owners = kept(OWNER);
        this.roles = kept(ROLES);
    }

    /** A state that is kept durably if the store can: a restart signs nobody out, and ended ids stay ended. */
    private <T> State<T> kept(State<T> state) {
        return states.store().durable() ? state.persistent() : state;
    }

    /** Issues a new session. */
    public Session issue() {
        return Session.first(cookie.issue());
    }

    /**
     * The session of a request, if the request has an id that this application issued and has not ended. What another node
     * has committed before the request arrived counts from then on.
     */
    public Optional<Session> find(ServerRequest request) {
        states.store().catchUp();
        for (var id : cookie.read(request)) {
            var session = session(id);
            if (open(session)) {
                return Optional.of(used(session));
            }
        }
        return Optional.empty();
    }

    /** Marks a session as used, so that it and its states are kept. */
    private Session used(Session session) {
        touch(session);
        return session;
    }

    /** Notes that a session is in use. */
    public void touch(Session session) {
        states.store().touch(Scope.SESSION, session.id().digest());
        states.store().touch(Scope.SESSION, session.owner());
    }

    private Session session(SessionId id) {
        var owner = states.get(owners, ownerKey(id)).owner();
        return owner.isEmpty() ? Session.first(id) : new Session(id, owner);
    }

    /**
     * Whether a request has an id that ended just now. The answer with the new id may be in transit, so the browser
     * must not be given yet another.
     */
    public boolean justEnded(ServerRequest request) {
        return cookie.read(request).stream().anyMatch(id -> {
            var entry = entry(session(id));
            return !entry.holder().equals(id.digest())
                    && ServerClock.millis() - entry.changedAt() < GRACE.toMillis();
        });
    }

    /** Whether a request has the id of a session, ended or not. */
    public boolean shows(ServerRequest request, String digest) {
        return cookie.read(request).stream().anyMatch(id -> id.digest().equals(digest));
    }

    /** Whether an id is still valid for its session, and the session has not ended. */
    public boolean open(Session session) {
        return !session.id().olderThan(lifetime)
                && ended.getIfPresent(session.id().digest()) == null
                && holds(session, entry(session));
    }

    private boolean holds(Session session, SessionEntry entry) {
        var holder = entry.holder();
        var holds = holder.isEmpty() ? session.isFirst() : holder.equals(session.id().digest());
        return holds && (!entry.hasUser() || entry.generation().equals(rolesOf(entry.user()).generation()));
    }

    /** The name of the cookie in answers to a request. */
    public String cookieName(ServerRequest request) {
        return cookie.name(request);
    }

    /** The header that gives the browser its session in a cookie of this name. */
    public Header header(Session session, String cookieName) {
        return cookie.header(session.id(), cookieName);
    }

    /** What the cookie of a session holds, which is a secret of its browser. */
    public String cookieValue(Session session) {
        return cookie.value(session.id());
    }

    /** The header that gives a browser the session in what a cookie holds, if it was signed here. */
    public Optional<Header> header(String cookieValue, String cookieName) {
        return cookie.id(cookieValue).map(id -> cookie.header(id, cookieName));
    }

    /** The header that gives a browser its session, if it reaches this application at a port. */
    public Header header(Session session, int port) {
        return cookie.header(session.id(), cookie.name(port));
    }

    /** Whether a request has a session cookie, valid or not. */
    public boolean present(ServerRequest request) {
        return cookie.present(request);
    }

    /** Whether browsers use TLS, given whether a request did. */
    public boolean secure(boolean request) {
        return cookie.secure(request);
    }

    /** The store's key for who is signed in. */
    public StateKey key(Session session) {
        return new StateKey(Scope.SESSION, session.owner(), SESSION_NAME);
    }

    private static StateKey ownerKey(SessionId id) {
        return new StateKey(Scope.SESSION, id.digest(), OWNER_NAME);
    }

    /** The store's key for a user's roles and valid sign-ins. */
    public StateKey rolesKey(String user) {
        return new StateKey(Scope.USER, user, ROLES_NAME);
    }

    /** The store's keys that decide whether a session is still open. */
    public Set<StateKey> keys(Session session) {
        var keys = new HashSet<StateKey>();
        keys.add(key(session));
        userId(session).ifPresent(user -> keys.add(rolesKey(user)));
        return keys;
    }

    private SessionEntry entry(Session session) {
        return states.get(entries, key(session));
    }

    /** The id of the user who is signed in. */
    public Optional<String> userId(Session session) {
        return Optional.of(entry(session)).filter(SessionEntry::hasUser).map(SessionEntry::user);
    }

    /** Who is signed in. */
    public Optional<User> user(Session session) {
        var entry = entry(session);
        return entry.hasUser()
                ? Optional.of(new User(entry.user(), entry.name(), Set.copyOf(rolesOf(entry.user()).names())))
                : Optional.empty();
    }

    private Roles rolesOf(String user) {
        return states.get(roles, rolesKey(user));
    }

    /**
     * Signs a user in. The session gets a new id, under which it keeps its states; the old id becomes invalid
     * immediately.
     *
     * @throws SessionEndedException if the id was already invalid
     */
    public Session login(Session session, User user, EventClaim claim) {
        var next = new Session(cookie.issue(), session.owner());
        change(session, () -> {
            var current = changeRoles(user.id(), its -> its.withNames(sorted(user.roles())).begun(), claim);
            write(session, new SessionEntry(
                    next.id().digest(), user.id(), user.name(), current.generation(), ServerClock.millis()), claim);
            return states.update(owners, ownerKey(next.id()), old -> new SessionOwner(next.owner()), claim);
        }, claim);
        return next;
    }

    /**
     * Signs the user out. The browser gets a new session, without the states of the old one.
     *
     * @throws SessionEndedException if the session had already ended
     */
    public Session logout(Session session, EventClaim claim) {
        change(session, () -> write(session, SessionEntry.ended(), claim), claim);
        return issue();
    }

    /** Ends all sessions that a user is signed in to. */
    public void logout(String user, EventClaim claim) {
        var unused = changeRoles(user, Roles::next, claim);
    }

    /**
     * Ends all other sessions that the user of this one is signed in to.
     *
     * @throws FastStateException if nobody is signed in here
     * @throws SessionEndedException if the session had already ended
     */
    public void logoutOthers(Session session, EventClaim claim) {
        states.transaction(() -> {
            requireOpen(session);
            var entry = entry(session);
            if (!entry.hasUser()) {
                throw new FastStateException("Nobody is signed in here, so no other sessions can be signed out: call"
                        + " logoutOthers() where Guard.signedIn() allows");
            }
            var current = changeRoles(entry.user(), Roles::next, claim);
            return write(session, entry.with(current.generation()), claim);
        }, claim);
    }

    private void requireOpen(Session session) {
        if (!open(session)) {
            throw new SessionEndedException();
        }
    }

    /** Ends the current id of a session. */
    private void change(Session session, Supplier<?> work, EventClaim claim) {
        if (states.inTransaction()) {
            throw new FastStateException("A transaction can't sign anybody in or out, because the browser would know before"
                    + " it is committed: call login or logout before or after it");
        }
        states.transaction(() -> {
            requireOpen(session);
            return work.get();
        }, claim);
        ended.put(session.id().digest(), Boolean.TRUE);
    }

    private SessionEntry write(Session session, SessionEntry entry, EventClaim claim) {
        return states.update(entries, key(session), old -> entry, claim);
    }

    /** Replaces a user's roles, in all sessions. */
    public void roles(String user, Collection<String> names, EventClaim claim) {
        var unused = changeRoles(user, its -> its.withNames(sorted(names)), claim);
    }

    private static List<String> sorted(Collection<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }

    private Roles changeRoles(String user, UnaryOperator<Roles> change, EventClaim claim) {
        return states.update(roles, rolesKey(user), change, claim);
    }
}
