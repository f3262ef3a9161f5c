package io.faststate.server.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.security.RandomText;
import io.faststate.server.session.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/** What waits to be fetched once, within a minute, by whoever was told its code, which nobody can guess. */
final class OneTime<T> {
    private static final int RANDOM_BYTES = 24;
    private static final int MOST = 10_000;
    private static final int MOST_OF_A_SESSION = 50;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, T> waiting = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /** The codes of each session, oldest first, so that none pushes out what waits for others. */
    private final Cache<Session, Deque<String>> codes = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /** Lets something of a session wait: the code to fetch it by. A session that has too much waiting loses its oldest. */
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

    /** What a code stands for, to one of all who ask; it goes on waiting if it is not meant for whoever asks. */
    Optional<T> take(String code, Predicate<T> meant) {
        return Optional.ofNullable(waiting.getIfPresent(code))
                .filter(meant)
                .filter(value -> waiting.asMap().remove(code, value));
    }
}
