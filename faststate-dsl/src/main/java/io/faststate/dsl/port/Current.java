package io.faststate.dsl.port;

import org.jspecify.annotations.Nullable;

/** The current work of each thread. */
final class Current {
    static final ThreadLocal<@Nullable Work> HOLDER = new ThreadLocal<>();

    private Current() {}
}
