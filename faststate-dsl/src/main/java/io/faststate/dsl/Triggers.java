package io.faststate.dsl;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Listeners for what is no event of the DOM. */
final class Triggers {
    private Triggers() {}

    static Listener key(
            String key, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return Listener.of("keydown", first, handler, options);
    }

    static Listener intersect(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return Listener.of("intersect", first, handler, options);
    }

    static Listener interval(
            Duration every, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return Listener.of("interval", first, handler, options);
    }

    static Listener init(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return Listener.of("init", first, handler, options);
    }
}
