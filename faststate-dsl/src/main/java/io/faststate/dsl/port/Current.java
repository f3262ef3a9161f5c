package io.faststate.dsl.port;

import org.jspecify.annotations.Nullable;

/** Which work each thread is at. */
final class Current {
    static final ThreadLocal<@Nullable Work> HOLDER = new ThreadLocal<>();

    private Current() {}
}
