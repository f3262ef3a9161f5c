package io.faststate.dsl.identity;

import org.jspecify.annotations.Nullable;

/** Where the handlers of the tests leave what they saw. */
final class Seen {
    private static @Nullable Object last;

    private Seen() {}

    static void see(@Nullable Object value) {
        last = value;
    }

    static @Nullable Object last() {
        return last;
    }
}
