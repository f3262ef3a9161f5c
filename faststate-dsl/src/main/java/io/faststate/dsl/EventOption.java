package io.faststate.dsl;

/** Skeleton. */
public final class EventOption {
    private EventOption() {}
}
