package io.faststate.server.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.session.Session;
import io.helidon.common.uri.UriPath;
import java.time.Duration;
import java.util.Optional;

/**
 * The messages that handlers leave for the page they redirect to. The first page that is loaded there within a minute
 * shows them.
 */
public final class NextPages {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<Place, NextPageMessages> waiting = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(ServerClock::nanos)
            .executor(Runnable::run)
            .build();

    /**
     * A page of a session.
     *
     * @param owner the session's owner key, which is the same before and after a login
     */
    private record Place(String owner, String path) {
        static Place of(Session session, String location) {
            return new Place(session.owner(), UriPath.create(location.split("[?#]", 2)[0]).path());
        }
    }

    /** Leaves messages for the page at an address. */
    public void tell(Session session, String location, NextPageMessages told) {
        if (!told.isNothing()) {
            var unused = waiting.asMap().merge(Place.of(session, location), told, NextPageMessages::and);
        }
    }

    /** Takes the messages for the page at an address; they are returned once. */
    public NextPageMessages take(Session session, String location) {
        return Optional.ofNullable(waiting.asMap().remove(Place.of(session, location))).orElse(NextPageMessages.NOTHING);
    }
}
