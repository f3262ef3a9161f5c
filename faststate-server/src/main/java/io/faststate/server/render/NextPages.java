package io.faststate.server.render;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.session.Session;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StoreException;
import io.helidon.common.uri.UriPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages that handlers leave for the page they redirect to. The first page that is loaded there within a minute
 * shows them, whichever node it is loaded from.
 */
public final class NextPages {
    private static final System.Logger LOGGER = System.getLogger(NextPages.class.getName());
    private static final int MOST_PAGES = 20;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final State<Waiting> WAITING = State.session("nextPages", Waiting.NOTHING).ttl(KEPT);
    private static final String NAME = WAITING.name();

    private final States states;
    private final State<Waiting> waiting;

    NextPages(States states) {
        this.states = states;
        this.waiting = states.store().durable() ? WAITING.persistent() : WAITING;
    }

    /** The messages that wait for the pages of a session, the oldest first. */
    record Waiting(List<Left> all) {
        static final Waiting NOTHING = new Waiting(List.of());

        boolean has(String path, long now) {
            return all.stream().anyMatch(left -> left.path.equals(path) && left.until > now);
        }

        NextPageMessages at(String path, long now) {
            return all.stream().filter(left -> left.path.equals(path) && left.until > now).map(Left::messages)
                    .reduce(NextPageMessages.NOTHING, NextPageMessages::and);
        }

        Waiting without(String path, long now) {
            return new Waiting(all.stream().filter(left -> !left.path.equals(path) && left.until > now).toList());
        }

        Waiting with(Left next, long now) {
            var kept = new ArrayList<>(without(next.path, now).all);
            kept.add(next);
            return new Waiting(List.copyOf(kept.subList(Math.max(0, kept.size() - MOST_PAGES), kept.size())));
        }
    }

    /**
     * The messages that wait for one page.
     *
     * @param until how long they wait, in milliseconds since 1970
     */
    record Left(String path, NextPageMessages messages, long until) {}

    private static StateKey key(Session session) {
        // The owner key is the same before and after a login.
        return StateKey.internal(Scope.SESSION, session.owner(), NAME);
    }

    private static String path(String location) {
        return UriPath.create(location.split("[?#]", 2)[0]).path();
    }

    /** Leaves messages for the page at an address. */
    public void tell(Session session, String location, NextPageMessages told) {
        if (told.isNothing()) {
            return;
        }
        var path = path(location);
        var now = ServerClock.millis();
        try {
            var unused = states.update(waiting, key(session), old ->
                    old.with(new Left(path, old.at(path, now).and(told), now + KEPT.toMillis()), now), EventClaim.none());
        } catch (StoreException e) {
            LOGGER.log(System.Logger.Level.WARNING, "A message for the next page is lost, because it could not be stored", e);
        }
    }

    /** Takes the messages for the page at an address; they are returned once. */
    public NextPageMessages take(Session session, String location) {
        var path = path(location);
        var now = ServerClock.millis();
        if (!states.get(waiting, key(session)).has(path, now)) {
            return NextPageMessages.NOTHING;
        }
        var taken = new NextPageMessages[] {NextPageMessages.NOTHING};
        try {
            var unused = states.update(waiting, key(session), old -> {
                taken[0] = old.at(path, now);
                return old.without(path, now);
            }, EventClaim.none());
        } catch (StoreException e) {
            LOGGER.log(System.Logger.Level.WARNING, "A message for this page may be shown again", e);
        }
        return taken[0];
    }
}
