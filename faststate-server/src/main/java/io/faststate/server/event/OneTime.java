package io.faststate.server.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.security.RandomText;
import io.faststate.server.session.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/** Values that can each be fetched once, within a minute, by an unguessable code. */
final class OneTime<T> {
    private static final int RANDOM_BYTES = 24;
    private static final int MOST = 10_000;
    private static final int MOST_OF_A_SESSION = 50;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, T> waiting = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(ServerClock::nanos)
            .executor(Runnable::run)
            .build();

    /** The codes of each session, oldest first, so that one session can't push out the values of others. */
    private final Cache<Session, Deque<String>> codes = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(ServerClock::nanos)
            .executor(Runnable::run)
            .build();

    /** Adds a value for a session and returns its code. A session with too many waiting values loses its oldest. */
    String put(Session owner, T value) {
        var code = RandomText.of(RANDOM_BYTES);
        codes.asMap().compute(owner, (session, known) -> {
            var all = known == null ? new ArrayDeque<String>() : known;
            all.add(code);
            if (all.size() > MOST_OF_A_SESSION) {
                waiting.invalidate(all.remove());
            }
            return all;
        });
        waiting.put(code, value);
        return code;
    }

    /** Takes the value of a code; only one caller gets it. It stays if it isn't meant for the caller. */
    Optional<T> take(String code, Predicate<T> meant) {
        return Optional.ofNullable(waiting.getIfPresent(code))
                .filter(meant)
                .filter(value -> waiting.asMap().remove(code, value));
    }
}
