package io.faststate.benchmarks.rendering.faststate;

import io.faststate.dsl.State;
import io.faststate.dsl.identity.ClosureHasher;
import io.faststate.dsl.identity.HashKey;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Ids as the server gives them: keyed hashes of each handler's code and of what it captured. */
final class HashedIds implements HandlerIds {
    private static final int KEY_BYTES = 16;

    private final ClosureHasher hasher = new ClosureHasher(HashKey.of(new byte[KEY_BYTES]), HashedIds::name);

    private static @Nullable String name(Object captured) {
        return switch (captured) {
            case State<?> state -> state.id();
            case Signal<?> signal -> signal.name();
            default -> null;
        };
    }

    @Override
    public void newRender() {
        hasher.newRender();
    }

    @Override
    public RouteId id(Serializable handler) {
        hasher.hash(handler);
        return hasher.routeId();
    }
}
