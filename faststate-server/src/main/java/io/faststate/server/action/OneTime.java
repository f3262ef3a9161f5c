package io.faststate.server.action;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/** What waits to be fetched once, within a minute, by whoever was told its code, which nobody can guess. */
final class OneTime<T> {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 24;
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, T> waiting = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /** Lets something wait: the code to fetch it by. */
    String put(T value) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
