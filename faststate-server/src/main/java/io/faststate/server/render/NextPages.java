package io.faststate.server.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.session.Session;
import io.helidon.common.uri.UriPath;
import java.time.Duration;
import java.util.Optional;

/** What users are told by the pages that handlers lead them to: by the first that is loaded within a minute. */
public final class NextPages {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<Place, NextPageMessages> waiting = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /**
     * A page of a session.
     *
     * @param owner the same before and after a login
     */
    private record Place(String owner, String path) {
        static Place of(Session session, String location) {
            return new Place(session.owner(), UriPath.create(location.split("[?#]", 2)[0]).path());
        }
    }

    /** Lets the page at an address tell something. */
    public void tell(Session session, String location, NextPageMessages told) {
        if (!told.isNothing()) {
            var unused = waiting.asMap().merge(Place.of(session, location), told, NextPageMessages::and);
        }
    }

    /** What the page at an address tells, once. */
    public NextPageMessages take(Session session, String location) {
        return Optional.ofNullable(waiting.asMap().remove(Place.of(session, location))).orElse(NextPageMessages.NOTHING);
    }
}
